package org.gongjian.operations.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongjian.district.DistrictSlug;
import org.gongjian.operations.OfficerRecovery;
import org.gongjian.operations.setup.SetUp;
import org.gongjian.operations.setup.SetUpRules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "recover",
        description = {
            "Give an officer who has lost everything a way back into a district: prints a link, good once and within an"
                    + " hour, that sets a new password and forgets the second factors.",
            "With --new-officer it is an invitation for somebody new instead, good for seven days. The district's log"
                    + " says that it was done on the command line. May run beside a running server."
        })
final class DistrictRecover implements Callable<Integer> {

    private static final String REFUSED = "No link was made:";

    @Parameters(index = "0", paramLabel = "SLUG", description = "the first part of the district's address")
    private String slug = "";

    @Option(
            names = "--account",
            paramLabel = "NAME",
            description = "the user name of somebody with a mandate there; needed where there are several officers")
    private @Nullable String account;

    @Option(
            names = "--new-officer",
            paramLabel = "NAME",
            description = "invite a new district officer of this name instead")
    private @Nullable String newOfficer;

    @Mixin
    private LinkOptions options = new LinkOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        var setUp = options.setUp();
        Refusal.ifAny(REFUSED, problems(setUp));
        setUp.directory().ifPresent(MakeBackup::requireDatabase);
        BesideServer.run(setUp, List.of(), REFUSED, out, context -> {
            var recovered = recovered(context);
            return List.of(
                    "Give " + recovered.whom() + " this link, and nobody else:",
                    "  " + setUp.baseUrl() + recovered.path());
        });
        return 0;
    }

    private List<String> problems(SetUp setUp) {
        var problems = new ArrayList<String>();
        if (!DistrictSlug.verdict(slug).isAllowed()) {
            problems.add(slug + " is no district's address, such as hunchun");
        }
        if (account != null && newOfficer != null) {
            problems.add("Give either --account or --new-officer, not both");
        }
        if (newOfficer != null && newOfficer.isBlank()) {
            problems.add("--new-officer must be the name of a person");
        }
        problems.addAll(SetUpRules.problems(setUp));
        return problems;
    }

    private OfficerRecovery.Recovered recovered(ApplicationContext context) {
        var recovery = context.getBean(OfficerRecovery.class);
        return newOfficer == null
                ? recovery.account(slug, Optional.ofNullable(account))
                : recovery.newOfficer(slug, newOfficer.strip());
    }
}
