package org.gongjian.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.Statements;
import org.gongjian.TestClock;
import org.gongjian.district.AreaId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A table asks the database so many times, not so many times a row. */
@RoomTest
class StatementsOfAnImportTests {

    private static final int FEW = 4;
    private static final int MANY = 400;

    /** Sequences of {@link TestTables#idNumber}: 28,000 a year. */
    private static final int BORN_2012 = 32 * 28_000;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private ImportWorker worker;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestClock clock;

    private TestDistrict here;

    @BeforeEach
    void aDistrict() {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
    }

    /** How often each step asked. */
    private record Asked(int check, int run, int again, int undo) {}

    @Test
    void fourHundredPeopleAskAsOftenAsFour() {
        Asked few = asked(ImportKind.PEOPLE, null, people(0, FEW));
        Asked many = asked(ImportKind.PEOPLE, null, people(10, MANY));

        assertThat(many).isEqualTo(few);
        assertThat(many.run()).isLessThan(30);
    }

    @Test
    void fourHundredVolunteersAskAsOftenAsFourButForTheIndexOfWhatCanBeFound() {
        Asked few = asked(ImportKind.VOLUNTEERS, here.community(), volunteers(0, FEW));
        Asked many = asked(ImportKind.VOLUNTEERS, here.community(), volunteers(10, MANY));

        assertThat(many.check()).isEqualTo(few.check());
        assertThat(many.again()).isEqualTo(few.again());
        assertThat(many.run()).isLessThan(few.run() + 30);
        assertThat(many.undo()).isLessThan(few.undo() + 30);
    }

    private Asked asked(ImportKind kind, @Nullable AreaId area, byte[] table) {
        Actor by = here.officer();
        ImportId id = sent(kind, area, table);
        int check = checked(id);
        int run = counted(id, () -> desk.run(by, id, true, version(id)), ImportState.DONE);
        ImportId again = sent(kind, area, table);
        int twice = checked(again);
        int undo = counted(id, () -> desk.undo(by, id, version(id)), ImportState.UNDONE);
        return new Asked(check, run, twice, undo);
    }

    private ImportId sent(ImportKind kind, @Nullable AreaId area, byte[] table) {
        return here.within(() -> desk.receive(here.officer(), ImportId.next(), kind, area, "名单.xlsx", table));
    }

    private int checked(ImportId id) {
        Mapping mapping =
                here.within(() -> desk.preview(here.officer(), id, null, null)).mapping();
        return counted(id, () -> desk.check(here.officer(), id, mapping, version(id)), ImportState.CHECKED);
    }

    private int version(ImportId id) {
        return desk.require(here.officer(), id).version();
    }

    private int counted(ImportId id, Runnable step, ImportState then) {
        int asked = Statements.of("import-" + id.value(), () -> {
                    here.run(step);
                    awaited(id);
                })
                .size();
        Import now = here.within(() -> desk.require(here.officer(), id));
        assertThat(now.state()).isEqualTo(then);
        assertThat(now.counts().faulty()).isZero();
        assertThat(asked).isPositive();
        return asked;
    }

    private void awaited(ImportId id) {
        try {
            worker.await(id);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static byte[] people(int from, int count) {
        List<List<?>> table = new ArrayList<>();
        table.add(List.of("姓名", "身份证号码", "联系电话", "家庭住址"));
        for (int i = from; i < from + count; i++) {
            table.add(List.of("人" + i, TestTables.idNumber(i), "138%08d".formatted(i), "民族路" + i + "号"));
        }
        return TestTables.xlsx(table);
    }

    /** Every other one is a minor, whose guardian is the row before. */
    private static byte[] volunteers(int from, int count) {
        List<List<?>> table = new ArrayList<>();
        table.add(List.of("姓名", "身份证号", "手机号", "特长", "本人同意", "监护人姓名", "监护人身份证号", "监护人手机号", "与监护人关系", "监护人同意"));
        for (int i = from; i < from + count; i += 2) {
            String phone = "138%08d".formatted(i);
            table.add(List.of("志" + i, TestTables.idNumber(i), phone, "急救", "书面"));
            table.add(List.of(
                    "小" + i,
                    TestTables.idNumber(BORN_2012 + i),
                    "139%08d".formatted(i),
                    "外语",
                    "",
                    "志" + i,
                    TestTables.idNumber(i),
                    phone,
                    "母亲",
                    "当面"));
        }
        return TestTables.xlsx(table);
    }
}
