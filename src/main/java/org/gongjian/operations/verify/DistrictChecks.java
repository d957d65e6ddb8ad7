package org.gongjian.operations.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.audit.AuditChain;
import org.gongjian.audit.ChainReport;
import org.gongjian.custody.ChainFindings;
import org.gongjian.custody.Custody;
import org.gongjian.custody.CustodyChain;
import org.gongjian.custody.Sums;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.NumberBooks;
import org.gongjian.giving.money.MoneyChain;
import org.gongjian.giving.money.MoneyFindings;
import org.gongjian.operations.backup.file.Watcher;
import org.gongjian.people.SealedFields;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the rooms themselves say of each district, as the application sees it. */
record DistrictChecks(ApplicationContext rooms, Path keys) {

    private static final int SAMPLE = 200;

    List<Finding> run(Watcher watcher) {
        List<District> districts = rooms.getBean(Districts.class).all();
        List<Finding> findings = new ArrayList<>();
        watcher.begins("Asking the rooms", districts.size(), Watcher.Unit.STEPS);
        for (District district : districts) {
            findings.addAll(CurrentDistrict.within(
                    district.id(),
                    () -> moment().execute(status -> of(district.slug().value()))));
            watcher.advances(1);
        }
        watcher.ends();
        return findings;
    }

    /** Every question of one district is asked at one moment: a server beside may go on sealing. */
    private TransactionTemplate moment() {
        var moment = new TransactionTemplate(rooms.getBean(PlatformTransactionManager.class));
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
        return moment;
    }

    private List<Finding> of(String district) {
        return Stream.of(
                        chain(district),
                        sums(district),
                        movements(district),
                        money(district),
                        numbers(district),
                        fields(district))
                .flatMap(List::stream)
                .toList();
    }

    private List<Finding> chain(String district) {
        ChainReport report = rooms.getBean(AuditChain.class).verify();
        return List.of(new Finding(
                "audit chain",
                district,
                report.sealed() + " lines sealed, " + report.tail() + " not yet",
                report.holds() ? List.of() : List.of("it breaks at position " + report.brokenAt())));
    }

    private List<Finding> sums(String district) {
        Sums sums = rooms.getBean(Custody.class).verifySums();
        return List.of(new Finding(
                "custody",
                district,
                sums.movements() + " movements",
                Stream.concat(
                                sums.unbalanced().stream()
                                        .map(movement -> "the movement " + movement.value() + " does not add up"),
                                sums.astray().stream()
                                        .map(lot -> "the stock of lot " + lot.value() + " is not what was moved"))
                        .toList()));
    }

    private List<Finding> movements(String district) {
        ChainFindings found = rooms.getBean(CustodyChain.class).verify();
        List<String> wrong = new ArrayList<>(found.changed().stream()
                .map(movement -> "the movement " + movement.value() + " is not as it was sealed")
                .toList());
        if (found.missing() != 0) {
            wrong.add(found.missing() + " seals are missing");
        }
        return List.of(new Finding(
                "custody chain", district, found.sealed() + " movements sealed, " + found.tail() + " not yet", wrong));
    }

    private List<Finding> money(String district) {
        MoneyFindings found = rooms.getBean(MoneyChain.class).verify();
        List<String> wrong = new ArrayList<>();
        found.changed().forEach(row -> wrong.add("the row " + row.value() + " is not as it was sealed"));
        found.astray().forEach(fund -> wrong.add("the sums of fund " + fund.value() + " are not those of its rows"));
        if (found.missing() != 0) {
            wrong.add(found.missing() + " seals are missing");
        }
        return List.of(
                new Finding("money", district, found.sealed() + " rows sealed, " + found.tail() + " not yet", wrong));
    }

    private List<Finding> numbers(String district) {
        List<NumberBooks.Book> books = rooms.getBean(NumberBooks.class).books();
        return List.of(new Finding(
                "numbers",
                district,
                books.size() + " series and years",
                books.stream()
                        .filter(book -> !book.holds())
                        .map(book -> book.series() + " of " + book.year() + ": " + book.given() + " given, borne by "
                                + book.rows() + " rows up to " + book.highest())
                        .toList()));
    }

    /** Asking for the cipher would make a key file where there is none. */
    private List<Finding> fields(String district) {
        if (Files.notExists(keys)) {
            return List.of();
        }
        SealedFields.Sample sample = rooms.getBean(SealedFields.class).sample(SAMPLE);
        return List.of(new Finding(
                "personal fields",
                district,
                sample.opened() + " opened",
                sample.closed().stream()
                        .map(person -> "a field of person " + person.value() + " does not open")
                        .toList()));
    }
}
