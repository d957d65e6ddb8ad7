package org.gongjian.district;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One text in Chinese, English or both; at least one of them says something. */
public record Localized(@Nullable String zh, @Nullable String en) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ZH = "zh-CN";
    private static final String EN = "en";

    public Localized {
        zh = stripped(zh);
        en = stripped(en);
        if (zh == null && en == null) {
            throw new IllegalArgumentException("a localized text needs Chinese or English");
        }
    }

    public static Localized of(String zh, String en) {
        return new Localized(zh, en);
    }

    public static Localized zh(String text) {
        return new Localized(text, null);
    }

    public static Localized en(String text) {
        return new Localized(null, text);
    }

    /** The text if either language says something. */
    public static Optional<Localized> ofTyped(@Nullable String zh, @Nullable String en) {
        return stripped(zh) == null && stripped(en) == null ? Optional.empty() : Optional.of(new Localized(zh, en));
    }

    /** The reader's language where it is there, the other where it is not. */
    public Text in(Locale locale) {
        boolean chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        if (zh != null && (chinese || en == null)) {
            return new Text(ZH, zh);
        }
        return en == null ? new Text(ZH, String.valueOf(zh)) : new Text(EN, en);
    }

    public String json() {
        ObjectNode node = JSON.createObjectNode();
        if (zh != null) {
            node.put(ZH, zh);
        }
        if (en != null) {
            node.put(EN, en);
        }
        return node.toString();
    }

    public static Localized parse(String json) {
        JsonNode node = JSON.readTree(json);
        return new Localized(node.path(ZH).stringValue(null), node.path(EN).stringValue(null));
    }

    /** A column that is never null. */
    public static Localized from(ResultSet row, String column) throws SQLException {
        return parse(row.getString(column));
    }

    public static @Nullable Localized fromNullable(ResultSet row, String column) throws SQLException {
        String json = row.getString(column);
        return json == null ? null : parse(json);
    }

    public static @Nullable String jsonOf(@Nullable Localized text) {
        return text == null ? null : text.json();
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A text and the language it is in, for the {@code lang} attribute. */
    public record Text(String lang, String value) {}
}
