package org.gongjian.reading.holdings;

import java.util.List;
import org.gongjian.reading.tables.NamedColumns;
import org.gongjian.reading.tables.NamedColumns.Column;
import org.gongjian.reading.tables.NamedColumns.Row;

/** Copies from a table, headed as Koha’s item reports are, or in Chinese. */
final class CopyTable {

    private static final List<Column> COLUMNS = List.of(
            Column.needed("barcode", "barcode", "条码", "条码号"),
            Column.needed("title", "title", "题名", "书名"),
            Column.optional("holdingbranch", "holdingbranch", "branch", "branchname", "馆藏地", "服务点"),
            Column.optional("homebranch", "homebranch", "所属馆"),
            Column.optional("ccode", "ccode", "collection", "类别", "分类"),
            Column.optional("itype", "itype", "itemtype", "文献类型"),
            Column.optional("itemlost", "itemlost", "lost", "遗失", "丢失"),
            Column.optional("withdrawn", "withdrawn", "wthdrawn", "注销", "剔旧"));

    private CopyTable() {}

    static List<Copy> read(byte[] content) {
        return NamedColumns.read(content, COLUMNS).stream().map(CopyTable::copy).toList();
    }

    private static Copy copy(Row row) {
        String branch = row.text("holdingbranch").isEmpty() ? "homebranch" : "holdingbranch";
        String kind = row.text("ccode").isEmpty() ? "itype" : "ccode";
        return new Copy(
                row.number(),
                row.text("barcode"),
                row.text("title"),
                row.text(branch),
                row.text(kind),
                Copy.state(row.text("itemlost"), row.text("withdrawn")),
                new Copy.Columns(head(row, "barcode"), head(row, "title"), head(row, branch), head(row, kind)));
    }

    private static String head(Row row, String key) {
        return row.heads().getOrDefault(key, key);
    }
}
