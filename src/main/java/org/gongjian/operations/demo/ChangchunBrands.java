package org.gongjian.operations.demo;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The library's brand matrix: eight star brands that hold 28 programmes. The report names the matrix and three of the programmes;
 * what the others are called, and how many stars each brand has, is the demo's, and says so.
 */
@Component
@Profile("demo")
class ChangchunBrands {

    static final int STARRED = 8;
    static final int PROJECTS = 28;

    private static final List<Project> NAMED = List.of(
            new Project(
                    Localized.of("“小树苗”亲子阅读", "“Little Tree Seedling” parent-child reading"),
                    Localized.of("亲子共读", "Parents and children read together")),
            new Project(
                    Localized.of("“温暖时光”文化助残", "“Warm Time”, culture for people with disabilities"),
                    Localized.of("文化助残", "Culture for people with disabilities")),
            new Project(
                    Localized.of("“乐龄”老年服务", "“Leling”, services for the elderly"),
                    Localized.of("老年读者服务", "Services for elderly readers")));

    private final DemoRows rows;

    ChangchunBrands(DemoRows rows) {
        this.rows = rows;
    }

    private record Project(Localized name, @Nullable Localized aim) {}

    /** @return the programmes */
    List<ProgrammeId> build(ChangchunSetting setting) {
        List<@Nullable Object[]> sheet = new ArrayList<>();
        List<ProgrammeId> brands = new ArrayList<>();
        for (int number = 1; number <= STARRED; number++) {
            brands.add(add(
                    sheet,
                    setting,
                    Programme.Kind.BRAND,
                    new Project(
                            Localized.of(
                                    "◇星级品牌" + number + "（名称报道未载）", "◇ Star brand " + number + " (name not stated)"),
                            null),
                    3 + number % 3,
                    setting.matrix()));
        }
        List<ProgrammeId> projects = new ArrayList<>();
        for (int number = 0; number < PROJECTS; number++) {
            Project project = number < NAMED.size()
                    ? NAMED.get(number)
                    : new Project(
                            Localized.of(
                                    "◇品牌项目" + (number + 1) + "（名称报道未载）",
                                    "◇ Brand programme " + (number + 1) + " (name not stated)"),
                            null);
            projects.add(add(sheet, setting, Programme.Kind.PROGRAMME, project, null, brands.get(number % STARRED)));
        }
        rows.write("programme", "id, kind, name, aim, stars, owner_id, parent_id, version", sheet);
        return projects;
    }

    private static ProgrammeId add(
            List<@Nullable Object[]> sheet,
            ChangchunSetting setting,
            Programme.Kind kind,
            Project project,
            @Nullable Integer stars,
            ProgrammeId parent) {
        ProgrammeId id = ProgrammeId.next();
        sheet.add(new @Nullable Object[] {
            id.value(),
            kind.code(),
            project.name(),
            project.aim(),
            stars,
            setting.library().value(),
            parent.value(),
            1
        });
        return id;
    }
}
