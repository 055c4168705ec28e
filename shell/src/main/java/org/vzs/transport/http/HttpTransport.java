package org.vzs.transport.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/**
 * HTTPS to one server. Thread-safe. Never sends a request twice, follows no redirect, uses no proxy, keeps no cookies and
 * logs nothing. Close it before the process ends: an open client makes the JVM 300 ms slower to exit.
 */
public final class HttpTransport implements AutoCloseable {
    private final HttpTarget target;
    private final ExecutorService threads;
    private final CertificateCheck check;
    private final HttpClient client;

    /** Opens no connection yet. */
    public HttpTransport(HttpTarget target) {
        this.target = requireNonNull(target, "target is null");
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.check = Tls.check(target.fingerprint());
        SSLContext tls = Tls.context(check);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(target.connectTimeout())
                .sslContext(tls)
                .sslParameters(Tls.parameters(tls))
                .executor(threads)
                .build();
    }

    /**
     * Sends one request and waits for the whole answer, whatever its status.
     *
     * @throws HttpFailure if there is no answer
     * @throws InterruptedException if the thread was interrupted; the request may have been sent
     */
    public HttpReply send(HttpCall call) throws HttpFailure, InterruptedException {
        SentBody body = new SentBody(call.body());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("https://" + target.authority() + call.path()))
                .method(call.method(), body);
        call.headers().forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = answer.get(call.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new HttpReply(response.statusCode(), response.headers().map(), response.body());
        } catch (ExecutionException e) {
            throw diagnosis(body, call).of(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw diagnosis(body, call).of(e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        }
    }

    private Diagnosis diagnosis(SentBody body, HttpCall call) {
        return new Diagnosis(target, body.sent() && check.hasAccepted(), call.timeout());
    }

    /** Drops all connections at once; requests under way fail. */
    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
        try {
            client.awaitTermination(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
