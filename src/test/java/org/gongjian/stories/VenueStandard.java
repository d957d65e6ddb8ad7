package org.gongjian.stories;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A standard of civilised venues in small, as an office writes it in a spreadsheet. */
final class VenueStandard {

    static final String TREE_CELL = "E2";

    private static final List<String> HEADINGS = List.of(
            "编号", "名称", "英文名称", "类型", "分值", "测评方法", "测评要求", "英文测评要求", "计算公式", "单位", "英文单位", "数据来源", "英文数据来源", "材料数",
            "照片数", "说明字数", "说明须写明", "评分人数", "允许分差");

    private VenueStandard() {}

    /** @param all the points of the whole; 60 is right */
    static byte[] workbook(String all) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(content, "Gongjian", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("标准");
            write(sheet, 0, HEADINGS);
            List<List<String>> rows = rows(all);
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row + 1, rows.get(row));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    private static List<List<String>> rows(String all) {
        return List.of(
                List.of("1", "服务与环境", "Services and surroundings", "分类", all),
                List.of(
                        "1.1",
                        "阅读推广活动",
                        "Reading promotion",
                        "计分",
                        "30",
                        "材料审核",
                        "每份材料有照片和说明。",
                        "Each piece has a photo and a caption.",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "1",
                        "1",
                        "10",
                        "时间、地点、主办、主题",
                        "2",
                        "20"),
                List.of(
                        "1.2",
                        "环境整洁",
                        "Clean and tidy",
                        "计分",
                        "20",
                        "实地考察",
                        "出入口畅通，地面整洁。",
                        "Entrances clear, floors clean."),
                List.of(
                        "1.3",
                        "社区活动场次",
                        "Activities in communities",
                        "计分",
                        "10",
                        "数据测算",
                        "",
                        "",
                        "min(10, activities * 4)",
                        "场",
                        "activities",
                        "本平台活动记录",
                        "activities on this platform"),
                List.of("B1", "近三年无安全事故", "No accident in three years", "门槛", "", "材料审核"),
                List.of("V1", "重大安全事故", "A grave accident", "一票否决", "", "材料审核"));
    }
}
