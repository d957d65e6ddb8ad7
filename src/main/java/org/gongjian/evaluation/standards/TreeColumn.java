package org.gongjian.evaluation.standards;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.Reason;

/** The columns of a standard as a table, in the order they are written; a heading is known by any of its words. */
@SuppressWarnings("ImmutableEnumChecker") // the words of the constants are unmodifiable
public enum TreeColumn {
    CODE("编号", "code"),
    NAME_ZH("名称", "name (chinese)"),
    NAME_EN("英文名称", "name (english)"),
    ROLE("类型", "kind"),
    POINTS("分值", "points"),
    METHOD("测评方法", "method"),
    REQUIREMENT_ZH("测评要求", "requirement (chinese)"),
    REQUIREMENT_EN("英文测评要求", "requirement (english)"),
    FORMULA("计算公式", "formula"),
    UNIT_ZH("单位", "unit (chinese)"),
    UNIT_EN("英文单位", "unit (english)"),
    SOURCE_ZH("数据来源", "source (chinese)"),
    SOURCE_EN("英文数据来源", "source (english)"),
    FILES("材料数", "files"),
    PHOTOS("照片数", "photos"),
    CHARACTERS("说明字数", "characters"),
    NAMES("说明须写明", "caption names"),
    SCORERS("评分人数", "scorers"),
    SPREAD("允许分差", "spread"),
    MONTHLY("每轮测评", "every round");

    private final List<String> words;

    TreeColumn(String... words) {
        this.words = List.of(words);
    }

    public Reason label() {
        return Reason.of(
                "evaluation.standards.column." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static Optional<TreeColumn> headed(String heading) {
        String word = heading.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(column -> column.words.contains(word)).findFirst();
    }
}
