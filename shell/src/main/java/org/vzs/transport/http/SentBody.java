package org.vzs.transport.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;

/**
 * A request body that knows whether the client asked for it, that is, whether it may have left the process. The client
 * asks once the connection stands and the headers are written. For an empty body it does not ask at all, so that one counts
 * as sent from the beginning: better an effect that is not known than one that is denied.
 */
final class SentBody implements BodyPublisher {
    private final BodyPublisher body;
    private volatile boolean asked;

    SentBody(String text) {
        this.body = java.net.http.HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    boolean sent() {
        return asked || body.contentLength() == 0;
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(new Flow.Subscriber<ByteBuffer>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer part) {
                asked = true;
                subscriber.onNext(part);
            }

            @Override
            public void onError(Throwable failure) {
                subscriber.onError(failure);
            }

            @Override
            public void onComplete() {
                subscriber.onComplete();
            }
        });
    }
}
