package org.gongjian.operations.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.gongjian.district.Refused;
import org.gongjian.frame.Wordings;
import org.gongjian.operations.setup.SetUp;
import org.springframework.context.ApplicationContext;

/** The application for one command that changes something and serves nobody; may run beside a running server. */
final class BesideServer {

    private BesideServer() {}

    /**
     * Starts it, does the work, says what came of it, and stops it.
     *
     * @param refused what a refusal begins with
     */
    static void run(
            SetUp setUp,
            List<String> problems,
            String refused,
            PrintWriter out,
            Function<ApplicationContext, List<String>> work)
            throws InterruptedException {
        var progress = new Progress(out);
        Refusal.ifAny(refused, problems);
        var closing = Closing.atExit();
        var access = Databases.join(setUp, progress, closing);
        Refusal.ifAny(refused, Databases.problems(access));
        var keys = setUp.keyFile().orElseThrow();
        var site = new Site(
                access,
                () -> {},
                keys,
                InetAddress.getLoopbackAddress(),
                0,
                setUp.baseUrl(),
                false,
                Journal.QUIET,
                Extras.NONE);
        var context = closing.add(site.start(progress));
        List<String> said = inWords(context, refused, work);
        out.println();
        said.forEach(out::println);
        out.flush();
        closing.close();
    }

    private static List<String> inWords(
            ApplicationContext context, String beginning, Function<ApplicationContext, List<String>> work) {
        try {
            return work.apply(context);
        } catch (Refused refused) {
            var wording = context.getBean(Wordings.class).in(Locale.ENGLISH, ZoneOffset.UTC);
            throw new Refusal(beginning + "\n  - " + wording.reason(refused.reason()));
        }
    }
}
