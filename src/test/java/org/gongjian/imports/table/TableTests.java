package org.gongjian.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongjian.district.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTests {

    @Test
    void aWorkbookKeepsZerosOfTextsAndSaysNumbersInPlainDigits() throws IOException {
        byte[] content = workbook(sheet -> {
            sheet.value(0, 0, "姓名");
            sheet.value(1, 0, "00433");
            sheet.value(1, 1, 13_800_001_234L);
            sheet.value(1, 2, 1.10105e17);
            sheet.value(1, 3, 42.5);
            sheet.value(3, 0, " \u00A0王芳\u200B ");
            sheet.formula(3, 1, "1+1");
        });

        List<TableRow> rows = rows(content, 0);

        assertThat(rows.get(0).number()).isEqualTo(1);
        assertThat(rows.get(1).cells())
                .containsExactly(
                        new Cell(Cell.Kind.TEXT, "00433"),
                        new Cell(Cell.Kind.NUMBER, "13800001234"),
                        new Cell(Cell.Kind.NUMBER, "110105000000000000"),
                        new Cell(Cell.Kind.NUMBER, "42.5"));
        TableRow last = rows.getLast();
        assertThat(last.number()).isEqualTo(4);
        assertThat(last.cell(0)).isEqualTo(new Cell(Cell.Kind.TEXT, "王芳"));
        assertThat(last.cell(99)).isEqualTo(Cell.EMPTY);
    }

    @Test
    void aWorkbookNamesItsSheets() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(content, "Test", "1.0")) {
            workbook.newWorksheet("说明").value(0, 0, "a");
            workbook.newWorksheet("名单").value(0, 0, "b");
        }
        assertThat(Table.open(content.toByteArray()).sheets()).containsExactly("说明", "名单");
        assertThat(rows(content.toByteArray(), 1).getFirst().cell(0).text()).isEqualTo("b");
        refused("imports.table.no-sheet", () -> rows(content.toByteArray(), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void linesOfValuesAreReadWhateverStandsBetweenThem(String separator) {
        String text = "姓名,地址\n王芳,\"民族路,1\"\n\n李雷,\"说\"\"好\"\"\"\n".replace(",", separator);
        List<TableRow> rows = rows(text.getBytes(StandardCharsets.UTF_8), 0);

        assertThat(rows.get(1).cell(1).text()).isEqualTo("民族路" + separator.replace("\t", " ") + "1");
        assertThat(rows.getLast().number()).isEqualTo(4);
        assertThat(rows.getLast().cell(1).text()).isEqualTo("说\"好\"");
    }

    @Test
    void theEncodingOfLinesIsRecognised() {
        String text = "姓名,电话\n王芳,13800001234\n";
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);

        for (byte[] content :
                List.of(marked, text.getBytes(Charset.forName("GB18030")), text.getBytes(Charset.forName("GBK")))) {
            assertThat(rows(content, 0).getFirst().cell(0).text()).isEqualTo("姓名");
        }
    }

    @Test
    void whatIsNoTableIsRefusedInClearWords() throws IOException {
        refused("imports.table.empty", () -> Table.open(new byte[0]));
        refused("imports.table.empty", () -> Table.open(" \n \n".getBytes(StandardCharsets.UTF_8)));
        refused("imports.table.kind", () -> Table.open("%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        refused("imports.table.kind", () -> Table.open(zip("word/document.xml", 10)));
        refused("imports.table.kind", () -> Table.open("a\0b".getBytes(StandardCharsets.UTF_8)));
        refused("imports.table.old", () -> Table.open(compound("Workbook")));
        refused("imports.table.encrypted", () -> Table.open(compound("EncryptedPackage")));
        refused("imports.table.encoding", () -> Table.open(new byte[] {'a', (byte) 0xFF, (byte) 0xFF, 'b'}));
        byte[] whole = workbook(sheet -> sheet.value(0, 0, "姓名"));
        refused("imports.table.broken", () -> Table.open(Arrays.copyOf(whole, whole.length / 2)));
        refused("imports.table.csv", () -> rows("a,b\n\"c,d\n".getBytes(StandardCharsets.UTF_8), 0));
    }

    @Test
    void aWorkbookThatUnpacksToGigabytesIsRefusedBeforeItIsRead() throws IOException {
        byte[] bomb = zip("xl/workbook.xml", 1_100_000_000);
        assertThat(bomb.length).isLessThan(2_000_000);
        refused("imports.table.bomb", () -> Table.open(bomb));
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(content, "Test", "1.0")) {
            filling.fill(workbook.newWorksheet("Sheet1"));
        }
        return content.toByteArray();
    }

    private static byte[] zip(String entry, int zeros) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            zip.putNextEntry(new ZipEntry(entry));
            for (int left = zeros; left > 0; left -= piece.length) {
                zip.write(piece, 0, Math.min(left, piece.length));
            }
        }
        return content.toByteArray();
    }

    /** An old compound file with one entry in its folder. */
    private static byte[] compound(String entry) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        content.write(new byte[1024]);
        content.write(entry.getBytes(StandardCharsets.UTF_16LE));
        return content.toByteArray();
    }

    private static List<TableRow> rows(byte[] content, int sheet) {
        List<TableRow> rows = new ArrayList<>();
        Table.open(content).read(sheet, rows::add);
        return rows;
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(
                                        refused.field(Table.FIELD).orElseThrow().code())
                                .isEqualTo(code));
    }
}
