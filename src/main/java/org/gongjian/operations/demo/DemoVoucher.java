package org.gongjian.operations.demo;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** A voucher of the demo: one small sheet that says what it is, drawn with letters every reader of PDFs has. */
final class DemoVoucher {

    private DemoVoucher() {}

    /** A PDF with one line of text after another. */
    static byte[] pdf(List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F 16 Tf 26 TL 40 240 Td\n");
        lines.forEach(line -> text.append('<')
                .append(HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE)))
                .append("> Tj T*\n"));
        text.append("ET");
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 480 300] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
                "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R "
                        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 [500] 2 94 500] >>",
                "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 "
                        + "/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder index = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            index.append("0".repeat(10 - String.valueOf(pdf.length()).length()))
                    .append(pdf.length())
                    .append(" 00000 n \n");
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append(index)
                .append("trailer << /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
