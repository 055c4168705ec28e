package org.vzs.driver.vsphere;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ProblemException;

/**
 * One thread per connection that watches for everybody. Watches that come while it is busy go into one filter together, so
 * that a thousand tasks cost a handful of calls. Whatever fails, no watch is left hanging: the filters are built again, in a
 * new session if need be, and when that keeps failing for as long as a request may take, the watches end as unseen. The thread is virtual: it does not keep
 * the process alive.
 */
final class Watcher implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NUDGE_AGAIN = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Session session;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Watch> fresh = new ArrayList<>();
    private boolean closed;
    private boolean nudged;
    private @Nullable UpdateFilters waitingOn;
    private @Nullable Thread thread;

    Watcher(Session session) {
        this.session = session;
    }

    /** Begins to watch. Returns at once. */
    void add(Watch watch) {
        lock.lock();
        try {
            if (closed) {
                watch.lost("the connection is closed");
                return;
            }
            fresh.add(watch);
            if (thread == null) {
                thread = Thread.ofVirtual().name("vsphere-watcher").start(this::run);
            }
            changed.signalAll();
            if (waitingOn != null && !nudged) {
                nudged = true;
                UpdateFilters filters = waitingOn;
                Thread.ofVirtual().name("vsphere-nudge").start(() -> nudge(filters));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the thread; all watches end as unseen. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            if (thread != null) {
                thread.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        UpdateFilters filters = null;
        List<Watch> mine = new ArrayList<>();
        Duration pause = Duration.ZERO;
        Deadline giveUp = Deadline.after(Duration.ZERO);
        try {
            while (true) {
                mine.removeIf(Watch::isOver);
                mine.addAll(take(mine.isEmpty()));
                try {
                    if (filters == null) {
                        filters = new UpdateFilters(session);
                    }
                    round(filters, mine);
                    pause = Duration.ZERO;
                } catch (FaultException | ProblemException e) {
                    if (e instanceof FaultException f && f.fault().is("RequestCanceled") && hasFresh()) {
                        continue;
                    }
                    filters = null;
                    if (pause.isZero()) {
                        pause = FIRST_PAUSE;
                        giveUp = Deadline.after(session.settings().requestTimeout());
                    } else if (giveUp.passed()) {
                        lose(mine, String.valueOf(e.getMessage()));
                        pause = Duration.ZERO;
                    } else {
                        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                                ? LONGEST_PAUSE
                                : pause.multipliedBy(2);
                    }
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException e) {
            lose(mine, "the connection was closed");
        } catch (RuntimeException | Error e) {
            lose(mine, "internal error: " + e);
            throw e;
        } finally {
            end();
        }
    }

    private void round(UpdateFilters filters, List<Watch> mine) throws InterruptedException {
        List<Watch> known = filters.live();
        List<Watch> unknown =
                mine.stream().filter(w -> !w.isOver() && !known.contains(w)).toList();
        if (!unknown.isEmpty()) {
            filters.add(unknown);
        }
        boolean wait = mark(filters, unknown.isEmpty());
        try {
            filters.await(wait ? PATIENCE : Duration.ZERO);
        } finally {
            mark(filters, false);
        }
        filters.tidy();
    }

    /** Notes that the thread is about to block on the server, unless something has come meanwhile. */
    private boolean mark(UpdateFilters filters, boolean waiting) {
        lock.lock();
        try {
            boolean blocks = waiting && fresh.isEmpty();
            waitingOn = blocks ? filters : null;
            nudged = false;
            changed.signalAll();
            return blocks;
        } finally {
            lock.unlock();
        }
    }

    /** Makes a blocked wait return. Its cancelling may overtake the wait itself on the way, so it is repeated. */
    private void nudge(UpdateFilters filters) {
        lock.lock();
        try {
            while (waitingOn == filters && !closed) {
                lock.unlock();
                try {
                    filters.cancelWait();
                } catch (FaultException | ProblemException e) {
                    // Then the wait ends by its own patience or by the same failure.
                } finally {
                    lock.lock();
                }
                if (waitingOn == filters && !closed) {
                    changed.awaitNanos(NUDGE_AGAIN.toNanos());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private List<Watch> take(boolean block) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (block && fresh.isEmpty() && !closed) {
                changed.await();
            }
            if (closed) {
                throw new InterruptedException();
            }
            List<Watch> taken = List.copyOf(fresh);
            fresh.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private boolean hasFresh() {
        lock.lock();
        try {
            return !fresh.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            closed = true;
            lose(fresh, "the connection was closed");
        } finally {
            lock.unlock();
        }
    }

    private static void lose(List<Watch> watches, String why) {
        watches.forEach(w -> w.lost(why));
    }
}
