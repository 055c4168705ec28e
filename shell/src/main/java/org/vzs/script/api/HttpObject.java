package org.vzs.script.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.vzs.driver.RestAnswer;
import org.vzs.driver.RestRequest;
import org.vzs.estate.HttpVerbs;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** The raw way in to HTTP APIs. */
@Doc(
        value = "Requests to the HTTP API of an endpoint, logged in: the raw way in, for what has no verb.",
        example = "http('tintri1')")
public final class HttpObject extends ScriptObject {
    private static final Duration QUERY = Duration.ofMinutes(2);
    private static final List<String> OPTIONS = List.of("readOnly", "ok", "destructive", "timeout", "confirm");

    private final HttpVerbs http;
    private final String endpoint;

    HttpObject(Session session, String endpoint) {
        this.http = new HttpVerbs(session.estate());
        this.endpoint = endpoint;
    }

    @Override
    protected String noun() {
        return "http login";
    }

    /** The endpoint. */
    @HostAccess.Export
    @Doc("The endpoint's name.")
    public String endpoint() {
        return endpoint;
    }

    /** GET. */
    @HostAccess.Export
    @Doc(
            value =
                    "Sends a GET request. Gives status and body, a text. It counts as a change, which a dry run only plans (and"
                            + " then gives status 0 and no body), unless readOnly is true: some APIs change things by GET.",
            usage = "get(path, {readOnly, ok, destructive, timeout, confirm})",
            options = {
                "readOnly: true if it changes nothing; it is sent in a dry run too, again where the device is busy, and any"
                        + " status is an answer",
                "ok: the statuses that are no failure, 200 to 299 if not given",
                "destructive: true if it needs a yes",
                "timeout: how long to wait, 30m if not given, 2m with readOnly",
                "confirm: false is the yes to a destructive request"
            },
            errors = {
                "http.status: it was answered with another status than those of ok",
                "http.end-unknown: it was sent and no answer was seen"
            },
            example = "JSON.parse(http('tintri1').get('/api/v310/datastore', {readOnly: true}).body)")
    public ValuesObject get(Args args) {
        return send(args, "GET", false);
    }

    /** POST. */
    @HostAccess.Export
    @Doc(
            value = "Sends a POST request. The body is a text, or anything that JSON can write. Options as of get().",
            usage = "post(path, body, {readOnly, ok, destructive, timeout, confirm})",
            example = "http('tintri1').post('/api/v310/snapshot', [], {ok: [400]})")
    public ValuesObject post(Args args) {
        return send(args, "POST", true);
    }

    /** PUT. */
    @HostAccess.Export
    @Doc(
            value = "Sends a PUT request. The body is a text, or anything that JSON can write. Options as of get().",
            usage = "put(path, body, {readOnly, ok, destructive, timeout, confirm})",
            example = "http('tintri1').put('/api/v310/vm/nothing', {}, {ok: [404]})")
    public ValuesObject put(Args args) {
        return send(args, "PUT", true);
    }

    /** PATCH. */
    @HostAccess.Export
    @Doc(
            value = "Sends a PATCH request. The body is a text, or anything that JSON can write. Options as of get().",
            usage = "patch(path, body, {readOnly, ok, destructive, timeout, confirm})",
            example = "http('tintri1').patch('/api/v310/vm/nothing', {}, {ok: [404]})")
    public ValuesObject patch(Args args) {
        return send(args, "PATCH", true);
    }

    /** DELETE. */
    @HostAccess.Export
    @Doc(
            value = "Sends a DELETE request. Needs a yes. Options as of get().",
            usage = "delete(path, {ok, timeout, confirm})",
            errors = "gate.confirm: a batch run without --yes and without confirm: false",
            example = "http('tintri1').delete('/api/v310/snapshot/nothing', {ok: [200, 404], confirm: false})")
    public ValuesObject delete(Args args) {
        return send(args, "DELETE", false);
    }

    private ValuesObject send(Args args, String method, boolean hasBody) {
        String path = args.string(0, "the path");
        String body = hasBody ? body(args) : "";
        CallOptions options = args.options(hasBody ? 2 : 1, OPTIONS);
        boolean readOnly = options.bool("readOnly", false);
        List<Integer> ok = statuses(args, options);
        RestRequest request;
        try {
            request = new RestRequest(method, path, body, readOnly);
        } catch (IllegalArgumentException e) {
            throw args.wrong("needs a path such as '/api/cluster', with what is in it encoded by encodeURIComponent(): "
                    + e.getMessage());
        }
        if (readOnly) {
            Duration timeout = options.duration("timeout");
            RestAnswer answer = http.read(endpoint, request, timeout == null ? QUERY : timeout);
            if (!ok.isEmpty() && !ok.contains(answer.status())) {
                throw problem(ExitCode.FAILED, "http.status", request, HttpVerbs.said(answer));
            }
            return values(answer);
        }
        boolean destructive = method.equals("DELETE") || options.bool("destructive", false);
        return values(ended(request, http.send(endpoint, request, ok, destructive, options.common())));
    }

    private static String body(Args args) {
        Value body = args.get(1);
        if (body == null) {
            return "";
        }
        if (body.isString()) {
            return body.asString();
        }
        Value json = Context.getCurrent().eval("js", "JSON.stringify").execute(body);
        if (!json.isString()) {
            throw args.wrong("needs a body that JSON can write");
        }
        return json.asString();
    }

    private static List<Integer> statuses(Args args, CallOptions options) {
        Value given = options.get("ok");
        List<Integer> statuses = new ArrayList<>();
        if (given != null && !given.hasArrayElements()) {
            throw args.wrong("needs a list of HTTP statuses for ok");
        }
        for (long i = 0; given != null && i < given.getArraySize(); i++) {
            if (!given.getArrayElement(i).fitsInInt()) {
                throw args.wrong("needs whole numbers in ok, not " + Args.kind(given.getArrayElement(i)));
            }
            statuses.add(given.getArrayElement(i).asInt());
        }
        return statuses;
    }

    private RestAnswer ended(RestRequest request, HttpVerbs.Ended ended) {
        RestAnswer answer = ended.answer();
        return switch (ended.result().outcome()) {
            case CHANGED, UNCHANGED, WOULD_CHANGE -> answer == null ? new RestAnswer(0, "") : answer;
            case STILL_RUNNING ->
                throw problem(
                        ExitCode.STILL_RUNNING,
                        "http.end-unknown",
                        request,
                        ended.result().detail());
            case FAILED, SKIPPED ->
                throw problem(
                        ExitCode.FAILED, "http.status", request, ended.result().detail());
        };
    }

    private ProblemException problem(ExitCode exitCode, String code, RestRequest request, String why) {
        return new ProblemException(exitCode, Problem.of(code, endpoint + " $ " + request + ": " + why));
    }

    private static ValuesObject values(RestAnswer answer) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("status", answer.status());
        values.put("body", answer.body());
        return new ValuesObject(values);
    }

    @Override
    public String toString() {
        return "http " + endpoint;
    }
}
