package org.gongjian.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Real workbooks and CSV files, made for a test. */
public final class TestTables {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private TestTables() {}

    /** A workbook with one sheet; a {@link Number} becomes a number, everything else a text. */
    public static byte[] xlsx(List<List<?>> rows) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(content, "Test", "1.0")) {
            fill(workbook.newWorksheet("名单"), rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }

    static void fill(Worksheet sheet, List<List<?>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                switch (rows.get(row).get(column)) {
                    case Number number -> sheet.value(row, column, number);
                    case Object text -> {
                        if (!text.toString().isEmpty()) {
                            sheet.value(row, column, text.toString());
                        }
                    }
                }
            }
        }
    }

    public static byte[] csv(String text) {
        return csv(text, StandardCharsets.UTF_8);
    }

    static byte[] csv(String text, Charset charset) {
        return text.getBytes(charset);
    }

    /** A valid ID number of somebody born in a January since 1980; the sequence tells them apart. */
    public static String idNumber(int sequence) {
        String first =
                "110105%04d01%02d%03d".formatted(1980 + sequence / 28_000, 1 + sequence / 1000 % 28, sequence % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first.charAt(i) - '0');
        }
        return first + "10X98765432".charAt(sum % 11);
    }
}
