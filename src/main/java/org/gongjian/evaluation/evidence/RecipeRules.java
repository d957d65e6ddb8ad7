package org.gongjian.evaluation.evidence;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.evaluation.standards.Recipe;

/** Whether what is shown has what a leaf's recipe asks for; each thing missing is a sentence. */
public final class RecipeRules {

    private RecipeRules() {}

    /** What is missing, in the order of the recipe; nothing where it suffices. */
    public static List<Reason> faults(Recipe recipe, Shown shown) {
        List<Reason> faults = new ArrayList<>();
        note(faults, shown.photos() >= recipe.photos(), "photos", recipe.photos(), shown.photos());
        note(faults, shown.files() >= recipe.files(), "files", recipe.files(), shown.files());
        note(faults, shown.characters() >= recipe.characters(), "characters", recipe.characters(), shown.characters());
        Caption caption = shown.caption();
        note(faults, !recipe.namesTime() || caption.on() != null, "time");
        note(faults, !recipe.namesPlace() || caption.place() != null, "place");
        note(faults, !recipe.namesHost() || caption.host() != null, "host");
        note(faults, !recipe.namesTheme() || caption.theme() != null, "theme");
        note(faults, !recipe.showsUnitName() || shown.nameShown(), "name");
        return List.copyOf(faults);
    }

    /** Whether a recipe asks for anything at all. */
    public static boolean asks(Recipe recipe) {
        return !Recipe.NONE.equals(recipe);
    }

    private static void note(List<Reason> faults, boolean holds, String what, Object... arguments) {
        if (!holds) {
            faults.add(Reason.of("evaluation.evidence.fault." + what, arguments));
        }
    }
}
