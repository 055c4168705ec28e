package org.vzs.driver.vsphere;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.testing.SoapServer;

/** Makes pages of three objects out of vcsim's one answer. For one reader at a time. */
final class Pages implements SoapServer.Rule {
    private static final Pattern OBJECT = Pattern.compile("<objects>.*?</objects>", Pattern.DOTALL);
    private static final int SIZE = 3;

    private final Deque<String> waiting = new ArrayDeque<>();
    private int token;

    @Override
    public synchronized SoapServer.@Nullable Answer apply(SoapServer.Request request, SoapServer.Behind behind)
            throws IOException, InterruptedException {
        if (request.operation().equals("RetrievePropertiesEx")) {
            Matcher objects = OBJECT.matcher(String.valueOf(behind.ask().body()));
            while (objects.find()) {
                waiting.add(objects.group());
            }
            return page("RetrievePropertiesExResponse");
        }
        if (request.operation().equals("ContinueRetrievePropertiesEx")) {
            return request.body().contains("<token>" + token + "</token>")
                    ? page("ContinueRetrievePropertiesExResponse")
                    : SoapServer.Answer.fault("InvalidProperty", "<name>token</name>");
        }
        return null;
    }

    private SoapServer.Answer page(String element) {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < SIZE && !waiting.isEmpty(); i++) {
            page.append(waiting.remove());
        }
        String next = waiting.isEmpty() ? "" : "<token>" + ++token + "</token>";
        return new SoapServer.Answer(
                200,
                "<Envelope xmlns=\"http://schemas.xmlsoap.org/soap/envelope/\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"><Body><" + element
                        + " xmlns=\"urn:vim25\"><returnval>" + next + page + "</returnval></" + element
                        + "></Body></Envelope>",
                null);
    }
}
