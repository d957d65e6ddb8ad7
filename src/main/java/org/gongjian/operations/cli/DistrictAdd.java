package org.gongjian.operations.cli;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongjian.district.DistrictSlug;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.operations.DistrictFounder;
import org.gongjian.operations.FoundDistrict;
import org.gongjian.operations.Founded;
import org.gongjian.operations.setup.SetUp;
import org.gongjian.operations.setup.SetUpRules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "add",
        description = {
            "Make a district and invite its first officer: prints the invitation's link, which works once.",
            "May run beside a running server."
        })
final class DistrictAdd implements Callable<Integer> {

    private static final String REFUSED = "No district was made:";

    @Option(
            names = "--slug",
            required = true,
            paramLabel = "SLUG",
            description = "the first part of its address, for example hunchun")
    private String slug = "";

    @Option(names = "--name-zh", required = true, paramLabel = "NAME", description = "what people call it in Chinese")
    private String chinese = "";

    @Option(names = "--name-en", required = true, paramLabel = "NAME", description = "what people call it in English")
    private String english = "";

    @Option(names = "--officer", required = true, paramLabel = "NAME", description = "the name of its first officer")
    private String officer = "";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "the clock its people live by (default: ${DEFAULT-VALUE})")
    private String zone = "Asia/Shanghai";

    @Option(
            names = "--division-code",
            paramLabel = "CODE",
            description = "six digits of GB/T 2260, for example 222404; functional zones have none")
    private @Nullable String divisionCode;

    @Mixin
    private LinkOptions options = new LinkOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        var setUp = options.setUp();
        BesideServer.run(setUp, problems(setUp), REFUSED, out, context -> {
            var founded = found(context);
            return List.of(
                    "Made the district " + chinese + " (" + english + ") at " + setUp.baseUrl() + "/" + slug,
                    "Give " + officer + " this link; whoever opens it becomes the district's first officer:",
                    "  " + setUp.baseUrl() + founded.invitationPath());
        });
        return 0;
    }

    private List<String> problems(SetUp setUp) {
        var problems = new ArrayList<String>();
        DistrictSlug.verdict(slug).reason().map(this::words).ifPresent(problems::add);
        if (chinese.isBlank() || english.isBlank()) {
            problems.add("--name-zh and --name-en must say something");
        }
        if (officer.isBlank()) {
            problems.add("--officer must be the name of a person");
        }
        if (divisionCode != null && !divisionCode.matches("[0-9]{6}")) {
            problems.add("--division-code " + divisionCode + " is not six digits such as 222404");
        }
        if (!isZone()) {
            problems.add("--zone " + zone + " is not a time zone such as Asia/Shanghai");
        }
        problems.addAll(SetUpRules.problems(setUp));
        return problems;
    }

    private boolean isZone() {
        try {
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private Founded found(ApplicationContext context) {
        var founder = context.getBeanProvider(DistrictFounder.class).getIfAvailable();
        if (founder == null) {
            throw new Refusal("This build cannot make districts yet.");
        }
        return founder.found(new FoundDistrict(
                new DistrictSlug(slug),
                Localized.of(chinese, english),
                ZoneId.of(zone),
                Optional.ofNullable(divisionCode),
                officer.strip()));
    }

    private String words(Reason reason) {
        return switch (reason.code()) {
            case "district.slug.form" ->
                "--slug " + slug + " is not an address: 3 to 40 lower-case letters, digits and hyphens, a letter first";
            case "district.slug.reserved" ->
                "--slug " + slug + " is a word the site needs for itself: choose another one";
            default -> reason.code();
        };
    }
}
