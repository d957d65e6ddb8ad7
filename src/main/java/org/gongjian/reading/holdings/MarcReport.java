package org.gongjian.reading.holdings;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.imports.table.Table;
import org.gongjian.reading.tables.NamedColumns;

/**
 * Copies from a MARCXML report: the title of field 245, the item type of 942, and a copy for each field 952, as Koha exports
 * them. Nothing outside of the file is looked up.
 */
final class MarcReport {

    private static final Copy.Columns COLUMNS = new Copy.Columns("952$p", "245$a", "952$b", "952$8");

    private final XMLStreamReader xml;
    private final List<Copy> copies = new ArrayList<>();
    private int record;
    private boolean records;

    private MarcReport(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Whether it begins as XML does. */
    static boolean isXml(byte[] content) {
        for (byte one : content) {
            if (one == '<') {
                return true;
            }
            if (!Character.isWhitespace(one) && one != (byte) 0xEF && one != (byte) 0xBB && one != (byte) 0xBF) {
                return false;
            }
        }
        return false;
    }

    /** Broken XML, or XML that has no records, is refused at the field {@value Table#FIELD}. */
    static List<Copy> read(byte[] content) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            MarcReport report = new MarcReport(factory.createXMLStreamReader(new ByteArrayInputStream(content)));
            report.readAll();
            if (!report.records) {
                throw Refused.invalid(Table.FIELD, Reason.of("reading.holdings.no-records"));
            }
            return report.copies;
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            int column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNumber();
            throw Refused.invalid(Table.FIELD, Reason.of("reading.holdings.broken", line, column));
        }
    }

    private void readAll() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("record")) {
                records = true;
                record++;
                readRecord();
            }
        }
    }

    private void readRecord() throws XMLStreamException {
        String title = "";
        String type = "";
        List<Map<String, String>> items = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("record")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("datafield")) {
                String tag = xml.getAttributeValue(null, "tag");
                Map<String, String> parts = subfields();
                if ("245".equals(tag)) {
                    title = parts.getOrDefault("a", "");
                } else if ("942".equals(tag)) {
                    type = parts.getOrDefault("c", "");
                } else if ("952".equals(tag)) {
                    items.add(parts);
                }
            }
        }
        for (Map<String, String> item : items) {
            copies.add(new Copy(
                    record,
                    item.getOrDefault("p", ""),
                    title,
                    item.getOrDefault("b", item.getOrDefault("a", "")),
                    item.getOrDefault("8", item.getOrDefault("y", type)),
                    Copy.state(item.getOrDefault("1", ""), item.getOrDefault("0", "")),
                    COLUMNS));
        }
        if (copies.size() > NamedColumns.MOST_ROWS) {
            throw Refused.invalid(Table.FIELD, Reason.of("reading.table.long", NamedColumns.MOST_ROWS));
        }
    }

    private Map<String, String> subfields() throws XMLStreamException {
        Map<String, String> parts = new HashMap<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("datafield")) {
                return parts;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("subfield")) {
                String code = xml.getAttributeValue(null, "code");
                String text = xml.getElementText().strip();
                if (code != null && !text.isEmpty()) {
                    parts.putIfAbsent(code, text);
                }
            }
        }
        return parts;
    }
}
