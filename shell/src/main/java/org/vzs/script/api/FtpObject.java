package org.vzs.script.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.vzs.driver.FileStore;
import org.vzs.estate.FileVerbs;
import org.vzs.estate.Plan;
import org.vzs.estate.Result;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.script.ScriptHost;

/** Files by FTP. */
@Doc(value = "Files on an endpoint that is reached by FTP. Paths begin with a slash.", example = "ftp('nas')")
public final class FtpObject extends ScriptObject {
    private static final List<String> OPTIONS = List.of("timeout", "confirm");

    private final FileVerbs files;
    private final Session session;
    private final ScriptHost host;
    private final String endpoint;

    FtpObject(Session session, ScriptHost host, String endpoint) {
        this.files = new FileVerbs(session.estate());
        this.session = session;
        this.host = host;
        this.endpoint = endpoint;
    }

    @Override
    protected String noun() {
        return "ftp login";
    }

    /** The endpoint. */
    @HostAccess.Export
    @Doc("The endpoint's name.")
    public String endpoint() {
        return endpoint;
    }

    /** A listing. */
    @HostAccess.Export
    @Doc(
            value = "What is in a folder, by name. Each entry has name, folder (true or false) and size in bytes.",
            usage = "list(folder)",
            errors = "ftp.refused: there is no such folder",
            example = "ftp('nas').list('/backup').filter(e => e.folder)")
    public List<ValuesObject> list(Args args) {
        return files.list(endpoint, args.atMost(1).string(0, "the folder")).stream()
                .map(FtpObject::values)
                .toList();
    }

    private static ValuesObject values(FileStore.Entry entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", entry.name());
        values.put("folder", entry.folder());
        values.put("size", entry.size());
        return new ValuesObject(values);
    }

    /** Stores a file. */
    @HostAccess.Export
    @Doc(
            value =
                    "Stores a file, in place of what may be there: a text, a local file that was given as a parameter of type"
                            + " file, or a file of an endpoint that is reached by SSH, which passes through and is not kept. It"
                            + " appears under its name only when the server has confirmed its size.",
            usage = "upload(content, path, {timeout})",
            options = {"timeout: how long to wait, 30m if not given"},
            errors = {
                "ftp.failed: it was refused, or broke off; there is no file of that name but an old one",
                "ftp.end-unknown: it was stored, and whether it has its name was not seen"
            },
            example = "ftp('nas').upload({endpoint: 'hn1', path: '/tmp/a.tar'}, '/backup/a.tar', {timeout: '12h'})")
    public void upload(Args args) {
        Value content = args.get(0);
        if (content == null || !content.hasMembers() || content.isString()) {
            throw args.wrong("needs {text: …}, {file: args.…} or {endpoint: …, path: …} first");
        }
        CallOptions what = new CallOptions(args, content, List.of("text", "file", "endpoint", "path"));
        String text = what.string("text");
        String file = what.string("file");
        String from = what.string("endpoint");
        String source = what.string("path");
        String path = args.string(1, "the path there");
        Plan.Options options = args.options(2, List.of("timeout")).common();
        if (from != null && source != null && text == null && file == null) {
            String node = session.estate().endpoint(from).name();
            ended(files.copy(endpoint, node, source, path, options));
        } else if (from == null && source == null && (text == null) != (file == null)) {
            byte[] bytes = text != null ? text.getBytes(StandardCharsets.UTF_8) : host.file(String.valueOf(file));
            ended(files.upload(endpoint, bytes, path, options));
        } else {
            throw args.wrong("needs one of text, file, and endpoint with path");
        }
    }

    /** A new folder. */
    @HostAccess.Export
    @Doc(
            value = "Makes a folder.",
            usage = "makeFolder(path)",
            errors = "ftp.failed: it is there, or may not be made",
            example = "ftp('nas').makeFolder('/backup/new')")
    public void makeFolder(Args args) {
        ended(files.makeFolder(endpoint, args.string(0, "the folder"), options(args, 1)));
    }

    /** Another name. */
    @HostAccess.Export
    @Doc(
            value = "Gives a file or a folder another name or place.",
            usage = "rename(from, to)",
            errors = {"ftp.failed: it was refused", "ftp.end-unknown: the request was sent and its answer not seen"},
            example = "ftp('nas').rename('/backup/new', '/backup/daily.0')")
    public void rename(Args args) {
        ended(files.rename(endpoint, args.string(0, "the old path"), args.string(1, "the new path"), options(args, 2)));
    }

    /** Removes a file. */
    @HostAccess.Export
    @Doc(
            value = "Removes a file. Needs a yes.",
            usage = "remove(path, {confirm})",
            options = {"confirm: false is the yes"},
            errors = "ftp.failed: it was refused",
            example = "ftp('nas').remove('/backup/old.tar')")
    public void remove(Args args) {
        ended(files.remove(endpoint, args.string(0, "the file"), options(args, 1)));
    }

    /** Removes a folder. */
    @HostAccess.Export
    @Doc(
            value = "Removes a folder and all in it. Needs a yes.",
            usage = "removeFolder(path, {confirm})",
            options = {"confirm: false is the yes"},
            errors = "ftp.failed: it was refused",
            example = "ftp('nas').removeFolder('/backup/daily.9')")
    public void removeFolder(Args args) {
        ended(files.removeFolder(endpoint, args.string(0, "the folder"), options(args, 1)));
    }

    private static Plan.Options options(Args args, int index) {
        return args.options(index, OPTIONS).common();
    }

    private void ended(Result result) {
        String text = endpoint + ": " + result.action() + ": " + result.detail();
        switch (result.outcome()) {
            case CHANGED, UNCHANGED, WOULD_CHANGE -> {}
            case STILL_RUNNING ->
                throw new ProblemException(ExitCode.STILL_RUNNING, Problem.of("ftp.end-unknown", text));
            case FAILED, SKIPPED -> throw new ProblemException(ExitCode.FAILED, Problem.of("ftp.failed", text));
        }
    }

    @Override
    public String toString() {
        return "ftp " + endpoint;
    }
}
