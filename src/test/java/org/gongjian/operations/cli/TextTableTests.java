package org.gongjian.operations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTests {

    @Test
    void chineseCharactersAreAsWideAsTwoLatinOnes() {
        var table = new TextTable().row("Who", "Role").row("金海兰", "officer").row("Li", "editor");
        assertThat(table.text()).isEqualTo("  Who     Role\n  金海兰  officer\n  Li      editor\n");
    }
}
