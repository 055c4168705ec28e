package org.vzs.driver.ontap;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.vzs.config.Credential;
import org.vzs.driver.rest.RestLogin;
import org.vzs.transport.http.HttpReply;
import org.vzs.transport.http.HttpTransport;

/**
 * Sends user and password with every request: a cluster of any release from 9.6 on takes that, and there is no session to log
 * out of. A refused one is not tried again, as clusters lock accounts.
 */
record OntapLogin(String user, Credential credential) implements RestLogin {
    OntapLogin {
        requireNonNull(user, "user is null");
        requireNonNull(credential, "credential is null");
    }

    @Override
    public Map<String, String> begin(HttpTransport http) {
        String token = user + ":" + credential.resolve().reveal();
        return Map.of(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public boolean expired(HttpReply reply) {
        return false;
    }

    @Override
    public void end(HttpTransport http, Map<String, String> session) {
        // There is no session.
    }
}
