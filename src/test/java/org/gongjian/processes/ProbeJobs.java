package org.gongjian.processes;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/**
 * Jobs that write down which process began them; one never comes to an end where it is begun for the first time. Not to be
 * found by itself: only {@link JoinedServer} has them.
 */
class ProbeJobs {

    static final String COUNTED = "probe-counted";
    static final String STUCK = "probe-stuck";

    @Bean
    OneTimeTask<Void> counted(@Value("${gongjian.probe}") Path file) {
        return Tasks.oneTime(COUNTED).execute((instance, context) -> note(file, instance.getId()));
    }

    @Bean
    OneTimeTask<Void> stuck(@Value("${gongjian.probe}") Path file) {
        return Tasks.oneTime(STUCK).execute((instance, context) -> {
            boolean first = begun(file, instance.getId()) == 0;
            note(file, instance.getId());
            if (first) {
                await(new CountDownLatch(1));
            }
        });
    }

    private static void note(Path file, String job) {
        try {
            Files.writeString(
                    file,
                    job + " " + ProcessHandle.current().pid() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long begun(Path file, String job) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith(job + " "))
                            .count()
                    : 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void await(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
