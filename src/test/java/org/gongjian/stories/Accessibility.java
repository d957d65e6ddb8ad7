package org.gongjian.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.gongjian.TestedClasses;

/**
 * Whether a page is accessible, as axe sees it. The rules look at how a page is built, at its colours and at what names what,
 * not at which words stand there: a page built like one that has passed is not looked at again.
 */
final class Accessibility {

    /** A file for each build, so that the processes of a test run share them. */
    private static final Path PASSED = passed();

    /**
     * How the page is built: each element with its attributes, whether it has a text of its own and whether what it refers to
     * is there; of like neighbours only the first.
     */
    private static final String BUILD = """
            () => {
              const kept = new Set(['class', 'type', 'role', 'lang', 'dir', 'tabindex', 'scope', 'disabled', 'open', 'style',
                'aria-hidden', 'aria-expanded', 'aria-current', 'aria-live', 'rel', 'autocomplete', 'name']);
              const pointing = new Set(['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'list']);
              const ids = new Set();
              const twice = new Set();
              for (const element of document.querySelectorAll('[id]')) {
                (ids.has(element.id) ? twice : ids).add(element.id);
              }
              const attribute = ({name, value, ownerElement}) => {
                if (name === 'content' && ownerElement.name === 'viewport') return name + '=' + value;
                if (name === 'id') return 'id' + (twice.has(value) ? '!' : '');
                if (pointing.has(name)) return name + value.split(/\\s+/).every(id => ids.has(id));
                return name + '=' + (kept.has(name) ? value : value.trim() !== '');
              };
              const build = element => {
                const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== '');
                const inner = [];
                for (const child of element.children) {
                  const built = build(child);
                  if (inner.at(-1) !== built) inner.push(built);
                }
                return '<' + element.tagName + ' ' + [...element.attributes].map(attribute).sort().join(' ')
                  + (own ? ' t' : '') + '>' + inner.join('') + '</>';
              };
              return build(document.documentElement);
            }
            """;

    private Accessibility() {}

    static void check(Page page, String described) {
        Path passed = PASSED.resolve(
                named(page.evaluate(BUILD) + " " + Chromium.browser().version()));
        if (Files.exists(passed)) {
            return;
        }
        // What is right is not told of each element. No frame is of another origin, so axe need not open a page for its
        // report.
        var wrongOnly = new AxeRunOptions();
        wrongOnly.setResultTypes(List.of("violations"));
        List<Rule> violations = new AxeBuilder(page)
                .options(wrongOnly)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(violations).as(described).isEmpty();
        try {
            Files.write(passed, new byte[0]);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path passed() {
        try {
            return Files.createDirectories(TestedClasses.about("accessible"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String named(String build) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(build.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
