package org.gongjian.operations.setup;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongjian.operations.DataDirectory;

/** The set-ups that do not start, one rule a method; each answers with the reason and what to do instead. */
public final class SetUpRules {

    private static final Pattern SECRET_IN_URL =
            Pattern.compile("[?&](ssl)?password=|//[^/@]*:[^/@]*@", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOPBACK_URL =
            Pattern.compile("jdbc:postgresql:(//(localhost|127\\.[0-9.]+|\\[::1])(:\\d+)?/.*|[^/].*)");

    private static final List<Function<SetUp, Optional<String>>> FOR_EVERY_COMMAND = List.of(
            SetUpRules::thePublicUrlIsAnAddress,
            SetUpRules::plainHttpStaysOnThisMachine,
            SetUpRules::noPasswordIsTyped,
            SetUpRules::noPasswordStandsInTheUrl,
            SetUpRules::theServersPasswordsAreGiven,
            SetUpRules::twoRolesAreUsed,
            SetUpRules::theWayToTheServerIsDecided,
            SetUpRules::theKeyFileIsNamed,
            SetUpRules::theKeyFileIsPrivate,
            SetUpRules::thePasswordFileIsPrivate);

    private static final List<Function<SetUp, Optional<String>>> FOR_SERVING =
            List.of(SetUpRules::whatLeavesTheMachineIsEncrypted, SetUpRules::theDemoIsNotServed);

    private SetUpRules() {}

    /** All that is wrong with serving like this; empty when it may start. */
    public static List<String> problemsOfServing(SetUp setUp) {
        return Stream.concat(answers(FOR_SERVING, setUp), answers(FOR_EVERY_COMMAND, setUp))
                .toList();
    }

    /** All that is wrong for a command that runs beside the server. */
    public static List<String> problems(SetUp setUp) {
        return answers(FOR_EVERY_COMMAND, setUp).toList();
    }

    private static Stream<String> answers(List<Function<SetUp, Optional<String>>> rules, SetUp setUp) {
        return rules.stream().flatMap(rule -> rule.apply(setUp).stream());
    }

    static Optional<String> whatLeavesTheMachineIsEncrypted(SetUp setUp) {
        return when(
                !setUp.bind().isLoopbackAddress() && !setUp.encrypted(),
                "Listening on " + setUp.bind().getHostAddress()
                        + " would send passwords over the network as plain text."
                        + " Put a TLS proxy in front, and say which address people use: --public-url https://...");
    }

    static Optional<String> thePublicUrlIsAnAddress(SetUp setUp) {
        return setUp.publicUrl()
                .filter(url -> !isAddress(url))
                .map(url ->
                        "--public-url " + url + " is not an address of a site, such as https://gongjian.example.org");
    }

    static Optional<String> plainHttpStaysOnThisMachine(SetUp setUp) {
        return setUp.publicUrl()
                .filter(url -> isAddress(url) && !setUp.encrypted() && !isThisMachine(url))
                .map(url -> "--public-url " + url + " is not encrypted: give an https:// address; plain http is for"
                        + " localhost only");
    }

    static Optional<String> theDemoIsNotServed(SetUp setUp) {
        return setUp.directory()
                .filter(DataDirectory::isDemo)
                .map(directory -> directory.home() + " holds a demo, whose passwords everybody knows: choose another"
                        + " --data directory");
    }

    static Optional<String> noPasswordIsTyped(SetUp setUp) {
        return when(
                !setUp.typedSecrets().isEmpty(),
                String.join(", ", setUp.typedSecrets())
                        + " shows the password to everybody on this machine: put it into GONGJIAN_DATABASE_PASSWORD and"
                        + " GONGJIAN_MIGRATOR_PASSWORD, or into files (--database-password-file,"
                        + " --migrator-password-file), and change it");
    }

    static Optional<String> noPasswordStandsInTheUrl(SetUp setUp) {
        return setUp.server()
                .filter(server -> SECRET_IN_URL.matcher(server.url()).find())
                .map(server ->
                        "--database-url holds a password, which everybody on this machine can see: take it out and"
                                + " put it into GONGJIAN_DATABASE_PASSWORD");
    }

    static Optional<String> theServersPasswordsAreGiven(SetUp setUp) {
        return setUp.server()
                .filter(server ->
                        server.password().isEmpty() || server.migratorPassword().isEmpty())
                .map(server -> "The database's passwords are missing: set GONGJIAN_DATABASE_PASSWORD (for "
                        + server.user() + ") and GONGJIAN_MIGRATOR_PASSWORD (for " + server.migratorUser() + ")");
    }

    static Optional<String> twoRolesAreUsed(SetUp setUp) {
        return setUp.server()
                .filter(server -> server.user().equals(server.migratorUser()))
                .map(server ->
                        "--database-user and --migrator-user are both " + server.user() + ": the application must not"
                                + " be able to change tables; see docs/database.md for the two roles");
    }

    static Optional<String> theWayToTheServerIsDecided(SetUp setUp) {
        return setUp.server()
                .map(ServerDatabase::url)
                .filter(url -> !LOOPBACK_URL.matcher(url).matches()
                        && !url.toLowerCase(Locale.ROOT).contains("sslmode="))
                .map(url -> "--database-url does not say whether the way to the database is encrypted: add"
                        + " ?sslmode=verify-full, or ?sslmode=disable where the network is your own");
    }

    static Optional<String> theKeyFileIsNamed(SetUp setUp) {
        return when(
                setUp.keyFile().isEmpty(),
                "The key file for personal fields is missing: name one with --keys FILE, outside of the database; it is"
                        + " made on the first start");
    }

    static Optional<String> theKeyFileIsPrivate(SetUp setUp) {
        return setUp.keyFile().flatMap(PrivateFile::weakness);
    }

    static Optional<String> thePasswordFileIsPrivate(SetUp setUp) {
        return setUp.directory().map(DataDirectory::passwords).flatMap(PrivateFile::weakness);
    }

    private static boolean isAddress(URI url) {
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && url.getRawUserInfo() == null
                && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"));
    }

    private static boolean isThisMachine(URI url) {
        return url.getHost().equals("localhost")
                || url.getHost().startsWith("127.")
                || url.getHost().equals("[::1]");
    }

    private static Optional<String> when(boolean weak, String reason) {
        return weak ? Optional.of(reason) : Optional.empty();
    }
}
