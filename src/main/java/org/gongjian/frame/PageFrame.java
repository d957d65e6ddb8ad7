package org.gongjian.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongjian.district.District;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param district null on the pages of the installation
 * @param lang the page's language tag
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param isLarge whether the reader chose large letters
 * @param sections the navigation of the district
 * @param reader who is signed in, null for a visitor
 * @param unread what the reader was told here and has not read
 * @param address path and query of this page, for the language switch and the way back
 */
public record PageFrame(
        @Nullable District district,
        String lang,
        String theme,
        boolean isLarge,
        List<Section> sections,
        SignedIn.@Nullable Reader reader,
        Unread unread,
        String path,
        String address) {

    /** The same page in the other language. */
    public String inOtherLanguage() {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + otherLang();
    }

    public String otherLang() {
        return lang.equals("en") ? "zh-CN" : "en";
    }

    /** An address below the district. */
    public String at(String below) {
        return base() + (below.isEmpty() ? "" : "/" + below);
    }

    /** The sections by menu; a menu without any is left out. */
    public List<Menu> menus() {
        return Arrays.stream(SectionMenu.values())
                .map(menu -> new Menu(
                        menu.code(),
                        sections.stream()
                                .filter(section -> section.menu() == menu)
                                .toList()))
                .filter(menu -> !menu.sections().isEmpty())
                .toList();
    }

    /** A menu of the head with what stands in it. */
    public record Menu(String code, List<Section> sections) {}

    /** Whether this page belongs to a section of the menu. */
    public boolean isIn(Menu menu) {
        return menu.sections().stream().anyMatch(this::isHere);
    }

    public boolean isHere(Section section) {
        String start = at(section.path());
        return path.equals(start) || path.startsWith(start + "/");
    }

    /** Whether this is the page at an address below the district. */
    public boolean isAt(String below) {
        return path.equals(at(below));
    }

    public Optional<District> inDistrict() {
        return Optional.ofNullable(district);
    }

    private String base() {
        return district == null ? "" : "/" + district.slug().value();
    }
}
