package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * A request to an endpoint's HTTP API. Prints without its body, which may hold secrets.
 *
 * @param method one of {@link #METHODS}
 * @param path the path on the server with its query, percent-encoded; begins with one slash
 * @param body the JSON text that is sent; empty for none
 * @param readOnly whether it changes nothing, in the word of who sends it: the method alone does not say, since there are
 *     APIs that log out by GET and search by POST
 */
public record RestRequest(String method, String path, String body, boolean readOnly) {
    /** The methods that there are. */
    public static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** @throws IllegalArgumentException if there is no such method, or the path is none or is not encoded */
    public RestRequest {
        requireNonNull(body, "body is null");
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException("no method: " + method);
        }
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("a path begins with one slash: " + path);
        }
        try {
            // Another letter than ASCII would be let pass and then be sent in nobody's encoding.
            if (!new URI(path).toASCIIString().equals(path) || path.indexOf('#') >= 0) {
                throw new IllegalArgumentException("a path must be percent-encoded: " + path);
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a path must be percent-encoded: " + path, e);
        }
    }

    /** A GET that reads. */
    public static RestRequest read(String path) {
        return new RestRequest("GET", path, "", true);
    }

    /** Something that changes something. */
    public static RestRequest change(String method, String path, String body) {
        return new RestRequest(method, path, body, false);
    }

    /** Method and path, as a person would write them. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
