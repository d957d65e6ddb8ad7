package org.gongjian.bench;

import java.util.Random;

/** Chinese that nobody wrote: words of two characters, a few of them everywhere and most of them rare, as in any language. */
final class CityText {

    private static final int FIRST = 0x4E00;
    private static final int CHARACTERS = 3_000;
    private static final int WORDS = 20_000;

    private final Random chance;
    private final String[] words = new String[WORDS];

    CityText(long seed) {
        chance = new Random(seed);
        for (int word = 0; word < WORDS; word++) {
            words[word] = "" + character() + character();
        }
    }

    /** Words by Zipf's law, with a comma now and then. */
    String of(int length) {
        var text = new StringBuilder();
        for (int word = 0; word < length; word++) {
            text.append(word());
            if (chance.nextInt(8) == 0 && word + 1 < length) {
                text.append('，');
            }
        }
        return text.toString();
    }

    String word() {
        return words[(int) Math.min(WORDS - 1, Math.exp(chance.nextDouble() * Math.log(WORDS)) - 1)];
    }

    int below(int bound) {
        return chance.nextInt(bound);
    }

    private char character() {
        return (char) (FIRST + chance.nextInt(CHARACTERS));
    }
}
