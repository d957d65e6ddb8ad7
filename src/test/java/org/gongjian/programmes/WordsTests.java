package org.gongjian.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.TestActors;
import org.gongjian.TestDistricts;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class WordsTests {

    private static final Localized UNITY = Localized.of("民族团结", "ethnic unity");

    @Autowired
    private TestDistricts districts;

    @Autowired
    private Tags tags;

    @Autowired
    private Audiences audiences;

    @Autowired
    private Categories categories;

    @Autowired
    private AuditLog audit;

    private DistrictId district;
    private final Actor officer = TestActors.districtOfficer();
    private final Actor coordinator = TestActors.coordinatorOf(UnitId.next());

    @BeforeEach
    void aDistrict() {
        district = districts.found().id();
    }

    @Test
    void aTagIsThereOnceWhateverTheRepeats() {
        TagId id = TagId.next();
        here(() -> tags.add(coordinator, id, UNITY));
        here(() -> tags.add(coordinator, id, UNITY));

        assertThat(here(tags::all)).containsExactly(new Tag(id, UNITY, 0));
        assertThat(here(() -> tags.names(List.of(id)))).isEqualTo(Map.of(id, UNITY));
        assertThat(here(() -> tags.names(List.of()))).isEmpty();
        assertThat(here(() -> audit.historyOf(id.ref()))).hasSize(1);
        assertThat(refusal(() -> tags.add(coordinator, TagId.next(), Localized.en("Ethnic Unity")))
                        .fields())
                .containsOnlyKeys("name.en");
        assertThat(refusal(() -> tags.add(coordinator, TagId.next(), Localized.zh("民族团结")))
                        .fields())
                .containsOnlyKeys("name.zh");
    }

    @Test
    void anAudienceIsRenamedByADistrictOfficerOnly() {
        AudienceId id = AudienceId.next();
        here(() -> audiences.add(coordinator, id, Localized.zh("居民")));
        Audience renamed = new Audience(id, Localized.of("社区各族居民", "residents of all ethnic groups"), 0);

        assertThat(refusal(() -> rename(coordinator, renamed)).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        here(() -> rename(officer, renamed));
        here(() -> rename(officer, renamed));

        assertThat(here(() -> audiences.byId(id))).contains(new Audience(id, renamed.name(), 1));
        assertThat(here(audiences::all)).hasSize(1);
        assertThat(here(() -> audiences.names(List.of(id)))).containsEntry(id, renamed.name());
        assertThat(here(() -> audit.historyOf(id.ref())))
                .extracting(AuditLine::verb)
                .containsExactly("added", "renamed");
        assertThat(refusal(() -> rename(officer, new Audience(id, Localized.zh("老人"), 0)))
                        .kind())
                .isEqualTo(Refused.Kind.STALE);
    }

    @Test
    void aTagIsNotRenamedToAnother() {
        TagId id = TagId.next();
        here(() -> tags.add(officer, TagId.next(), UNITY));
        here(() -> tags.add(officer, id, Localized.zh("书香社区")));

        assertThat(refusal(() -> {
                            tags.rename(officer, new Tag(id, UNITY, 0));
                            return true;
                        })
                        .fields())
                .containsOnlyKeys("name.zh");
        assertThat(here(() -> tags.byId(id)).orElseThrow().name()).isEqualTo(Localized.zh("书香社区"));
    }

    @Test
    void whoHasNoDeskAddsNoWords() {
        assertThat(here(() -> tags.mayAdd(coordinator)).isAllowed()).isTrue();
        assertThat(here(() -> audiences.mayAdd(officer)).isAllowed()).isTrue();
        assertThat(here(() -> tags.mayRename(coordinator)).isAllowed()).isFalse();
        assertThat(here(() -> audiences.mayRename(officer)).isAllowed()).isTrue();
        for (Actor other : List.of(
                Actor.visitor(), TestActors.volunteer(), TestActors.contactOf(UnitId.next()), TestActors.editor())) {
            assertThat(refusal(() -> tags.add(other, TagId.next(), UNITY)).kind())
                    .isEqualTo(Refused.Kind.FORBIDDEN);
        }
    }

    @Test
    void theDefaultCategoriesAreATreeAndLoadingThemTwiceIsHarmless() {
        here(this::load);
        int lines = here(() -> audit.latest(null, 100)).size();
        here(this::load);

        CategoryTree tree = here(categories::tree);
        assertThat(tree.entries())
                .extracting(entry -> entry.path().in(Locale.ENGLISH).value())
                .startsWith("Books", "Books › Local records", "Books › Local records › Yearbooks")
                .containsSubsequence("Pictures", "Works of art", "Other goods", "Services", "Small works")
                .endsWith("Aid", "Aid › Help for pupils", "Aid › Help in hardship")
                .hasSize(40);
        assertThat(here(() -> audit.latest(null, 100))).hasSize(lines);
        Category yearbooks = here(() -> categories.byCode("yearbooks")).orElseThrow();
        assertThat(tree.path(yearbooks.id()).zh()).isEqualTo("图书 › 地方志 › 年鉴");
        assertThat(tree.rootOf(yearbooks.id()).code()).isEqualTo("books");
        assertThat(tree.byId(yearbooks.id())).contains(yearbooks);
        assertThat(here(() -> categories.paths(List.of(yearbooks.id()))))
                .containsEntry(yearbooks.id(), tree.path(yearbooks.id()));
        assertThat(yearbooks.thing()).isEqualTo(Category.Thing.BOOK);
    }

    @Test
    void aDistrictsOwnNameForADefaultCategoryStays() {
        here(this::load);
        Category annals = here(() -> categories.byCode("village-annals")).orElseThrow();
        here(() -> rename(annals.id(), Localized.of("乡村志", "Annals of villages")));

        here(this::load);

        assertThat(here(() -> categories.byId(annals.id())).orElseThrow().name().zh())
                .isEqualTo("乡村志");
        assertThat(refusal(() -> rename(annals.id(), Localized.zh("村志"))).kind())
                .isEqualTo(Refused.Kind.STALE);
    }

    @Test
    void defaultsHangUnderADistrictsOwnCategoryOfTheSameName() {
        CategoryId own = CategoryId.next();
        here(() -> categories.add(officer, new AddCategory(own, null, Category.Thing.BOOK, Localized.zh("图书"))));

        here(this::load);

        assertThat(here(() -> categories.byCode("local-records")).orElseThrow().parent())
                .isEqualTo(own);
    }

    @Test
    void aCategoryIsWhatItsParentIsAndIsThereOnce() {
        here(this::load);
        CategoryId books = here(() -> categories.byCode("books")).orElseThrow().id();
        AddCategory picture =
                new AddCategory(CategoryId.next(), books, Category.Thing.GOODS, Localized.of("连环画", "Picture stories"));
        here(() -> categories.add(officer, picture));
        here(() -> categories.add(officer, picture));

        assertThat(here(() -> categories.byId(picture.id())).orElseThrow().thing())
                .isEqualTo(Category.Thing.BOOK);
        assertThat(addRefused(books, null, "连环画")).isEqualTo("name.zh");
        assertThat(addRefused(CategoryId.next(), null, "漫画")).isEqualTo("parent");
        assertThat(addRefused(null, null, "票证")).isEqualTo("thing");
        assertThat(refusal(() -> rename(picture.id(), Localized.zh("少儿"))).fields())
                .containsOnlyKeys("name.zh");
        assertThat(refusal(() -> categories.add(coordinator, picture)).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(here(() -> categories.mayKeep(coordinator)).isAllowed()).isFalse();
    }

    private String addRefused(@Nullable CategoryId parent, Category.@Nullable Thing thing, String name) {
        return refusal(() ->
                        categories.add(officer, new AddCategory(CategoryId.next(), parent, thing, Localized.zh(name))))
                .fields()
                .keySet()
                .iterator()
                .next();
    }

    private boolean load() {
        categories.loadDefaults(officer);
        return true;
    }

    private boolean rename(Actor by, Audience audience) {
        audiences.rename(by, audience);
        return true;
    }

    private boolean rename(CategoryId id, Localized name) {
        categories.rename(officer, id, name, 0);
        return true;
    }

    private Refused refusal(Supplier<?> work) {
        return assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here(work))
                .actual();
    }

    private <T extends @Nullable Object> T here(Supplier<T> work) {
        return CurrentDistrict.within(district, work);
    }
}
