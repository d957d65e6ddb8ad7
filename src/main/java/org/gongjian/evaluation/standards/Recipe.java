package org.gongjian.evaluation.standards;

/**
 * What evidence of a leaf has to show before it is taken.
 *
 * @param files how many files at least, 0 to 20
 * @param photos how many of them are photos at least
 * @param characters of description at least, 0 to 5000
 * @param namesTime whether each photo's caption names a time
 * @param namesPlace whether it names a place
 * @param namesHost whether it names who held it
 * @param namesTheme whether it names the theme
 * @param showsUnitName whether a photo has to show the unit's name, as the entrant confirms
 */
public record Recipe(
        int files,
        int photos,
        int characters,
        boolean namesTime,
        boolean namesPlace,
        boolean namesHost,
        boolean namesTheme,
        boolean showsUnitName) {

    public static final Recipe NONE = new Recipe(0, 0, 0, false, false, false, false, false);

    public Recipe {
        if (files < 0 || files > 20 || photos < 0 || photos > files || characters < 0 || characters > 5000) {
            throw new IllegalArgumentException(
                    "a recipe asks for 0 to 20 files, photos among them, and up to 5000 characters");
        }
    }
}
