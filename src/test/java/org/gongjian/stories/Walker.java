package org.gongjian.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One person at a browser. What is typed goes into the {@link Typing} ledger of the story; every page that is opened is
 * checked for accessibility and for sideways scroll.
 */
final class Walker implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    /** They are for eyes only, and take as long as all else: {@code ./gongjian test -Dpictures=true} keeps them. */
    private static final boolean PICTURES = Boolean.getBoolean("pictures");

    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    private static final int NARROWEST = 360;
    private static final double ONE_LINE = 72;

    private final String name;
    private final String base;
    private final Typing typing;
    private final BrowserContext context;
    private final Page page;

    Walker(String name, String base, Typing typing) {
        this.name = name;
        this.base = base;
        this.typing = typing;
        this.context = Chromium.browser()
                .newContext(Chromium.still().setViewportSize(DESKTOP, 900).setLocale("zh-CN"));
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** Opens an address of the site and checks what comes. */
    Walker opens(String path) {
        Response response = page.navigate(base + path);
        assertThat(response.status()).as("%s opens %s", name, path).isEqualTo(200);
        return checked();
    }

    Walker follows(String link) {
        leavesBy(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first());
        return checked();
    }

    Walker presses(String button) {
        leavesBy(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first());
        return checked();
    }

    /** Presses a button whose step is refused, and reads why. */
    Walker isRefused(String button, String... why) {
        leavesBy(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first());
        assertThat(page.locator("main .gj-errors").innerText())
                .as("%s is refused at %s", name, path())
                .contains(why);
        return this;
    }

    /** Until the next page is there: a click alone comes back before. */
    private void leavesBy(Locator way) {
        page.evaluate("() => { window.gongjianStillHere = true; }");
        way.click();
        page.waitForFunction("() => !window.gongjianStillHere && document.readyState === 'complete'");
    }

    /** Types into the field of that name in the page's own form. */
    Walker types(String field, String text) {
        typing.note(path(), text);
        field(field).fill(text);
        return this;
    }

    /** Chooses what has this value, or else the first choice whose label has this text. */
    Walker chooses(String field, String wanted) {
        Object value = field(field).evaluate("""
                        (choice, wanted) => [...choice.options].find(option =>
                            option.value.replaceAll('_', '-').toLowerCase() === wanted.toLowerCase()
                              || option.text.includes(wanted))?.value
                        """, wanted);
        if (value == null) {
            throw new AssertionError("%s offers %s, not %s"
                    .formatted(field, field(field).locator("option").allTextContents(), wanted));
        }
        field(field).selectOption(new SelectOption().setValue((String) value));
        return this;
    }

    /** Types Chinese and English into the two fields of one text. */
    Walker types(String field, String chinese, String english) {
        return types(field + ".zh", chinese).types(field + ".en", english);
    }

    /** What is in a field before anybody types. */
    String finds(String field) {
        return field(field).inputValue();
    }

    Walker ticks(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return this;
    }

    /** Picks one of several round buttons by its value. */
    Walker picks(String field, String value) {
        for (Locator button : page.locator("main input[name='" + field + "']").all()) {
            if (value.equalsIgnoreCase(button.getAttribute("value").replace('_', '-'))) {
                button.check();
                return this;
            }
        }
        throw new AssertionError("%s offers no %s at %s".formatted(field, value, path()));
    }

    /** Chooses a photo that lies on the person's device. */
    Walker sends(String field, String file, byte[] jpeg) {
        field(field).setInputFiles(new FilePayload(file, "image/jpeg", jpeg));
        return this;
    }

    /** Sees a picture that is described so, and that has come. */
    Walker sees(String description) {
        Locator picture = page.locator("main img[alt='" + description + "']").first();
        picture.scrollIntoViewIfNeeded();
        page.waitForFunction("picture => picture.complete && picture.naturalWidth > 0", picture.elementHandle());
        return this;
    }

    String linkShown() {
        return URI.create(page.locator("#link").inputValue()).getPath();
    }

    Walker checks(String field) {
        field(field).check();
        return this;
    }

    Walker reads(String... texts) {
        String main = page.locator("main").innerText();
        assertThat(main).as("%s reads %s", name, path()).contains(texts);
        return this;
    }

    Walker doesNotRead(String... texts) {
        assertThat(page.content()).as("%s reads %s", name, path()).doesNotContain(texts);
        return this;
    }

    /** The page in both languages, on a phone too, as {@link #PICTURES} where they are wanted. */
    Walker keepsAPictureOf(String what) {
        String address = page.url();
        for (String language : List.of("zh-CN", "en")) {
            page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            checked();
            if (PICTURES) {
                String tongue = language.substring(0, 2).toLowerCase(Locale.ROOT);
                picture(what + "." + tongue + "-desktop.png");
                page.setViewportSize(PHONE, 844);
                picture(what + "." + tongue + "-phone.png");
                page.setViewportSize(DESKTOP, 900);
            }
        }
        page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=zh-CN");
        return this;
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    private Walker checked() {
        page.waitForLoadState();
        assertThat(page.locator("main .gj-errors").count())
                .as("%s is told at %s: %s", name, path(), told())
                .isZero();
        Accessibility.check(page, "accessibility of %s for %s".formatted(path(), name));
        page.setViewportSize(NARROWEST, 800);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scroll of %s at 360 pixels", path())
                .isZero();
        page.setViewportSize(DESKTOP, 900);
        // A wall has no head: it is looked at from afar.
        for (Locator head : page.locator(".gj-head").all()) {
            assertThat(head.boundingBox().height)
                    .as("the head of %s is one line for %s", path(), name)
                    .isLessThan(ONE_LINE);
        }
        return this;
    }

    private String told() {
        Locator errors = page.locator("main .gj-errors");
        return errors.count() == 0 ? "" : errors.first().innerText();
    }

    private Locator field(String name) {
        return page.locator("main [name='" + name + "']").first();
    }

    private void picture(String file) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(file)).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
