package org.vzs.repl.command;

import java.time.Duration;
import java.util.List;
import org.vzs.estate.Durations;
import org.vzs.estate.Plan;
import org.vzs.estate.Result;
import org.vzs.estate.RunningTask;
import org.vzs.estate.TaskVerbs;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;
import org.vzs.repl.progress.BackgroundTask;
import org.vzs.script.TableData;

/** {@code :tasks}. */
final class TasksCommand {
    private TasksCommand() {}

    static Command command() {
        return new Command(
                "tasks",
                ":tasks [watch|wait|cancel [NUMBER]]",
                "Lists the tasks that run in the background; watches, waits for or cancels them.",
                List.of(new Example(":tasks", "no tasks"), new Example(":tasks wait", "no task runs")),
                TasksCommand::run);
    }

    private static final Plan.Options OPTIONS = new Plan.Options(Duration.ofDays(1), true, true);

    private static LineOutcome run(Arguments arguments, Shell shell) {
        if (arguments.words().isEmpty()) {
            list(shell);
            return LineOutcome.OK;
        }
        List<RunningTask> tasks = chosen(arguments, shell);
        String verb = arguments.words().getFirst();
        if (!List.of("watch", "wait", "cancel").contains(verb)) {
            throw arguments.wrong();
        }
        if (tasks.isEmpty()) {
            shell.screen().note("no task runs");
            return LineOutcome.OK;
        }
        TaskVerbs verbs = new TaskVerbs(shell.session().estate());
        // The gate shows the progress of what is waited for, so watching is waiting.
        for (Result result :
                (verb.equals("cancel") ? verbs.cancel(tasks, OPTIONS) : verbs.await(tasks, OPTIONS)).all()) {
            shell.screen()
                    .print(result.target() + ": " + result.outcome()
                            + (result.detail().isEmpty() ? "" : ", " + result.detail()));
        }
        return LineOutcome.OK;
    }

    private static List<RunningTask> chosen(Arguments arguments, Shell shell) {
        String number = arguments.word(1);
        List<BackgroundTask> running = shell.tasks().running();
        if (number == null || number.equals("all")) {
            return running.stream().map(BackgroundTask::task).toList();
        }
        return List.of(running.stream()
                .filter(t -> Integer.toString(t.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ExitCode.USAGE,
                        Problem.of("tasks.not-found", "no running task has the number " + number)
                                .advise("':tasks' lists them")))
                .task());
    }

    private static void list(Shell shell) {
        List<BackgroundTask> all = shell.tasks().all();
        if (all.isEmpty()) {
            shell.screen().note("no tasks in this session");
            return;
        }
        shell.showing()
                .table(new TableData(
                        List.of("number", "task", "state", "percent", "since", "endpoint", "id"),
                        all.stream().map(t -> row(t, shell)).toList()));
    }

    private static List<String> row(BackgroundTask t, Shell shell) {
        Duration age = Duration.between(t.since(), shell.settings().clock().instant());
        return List.of(
                Integer.toString(t.number()),
                t.task().name(),
                t.state(),
                t.result() == null ? t.percent() + " %" : "",
                Durations.format(Duration.ofSeconds(age.toSeconds())) + " ago",
                t.task().endpoint(),
                t.task().id());
    }
}
