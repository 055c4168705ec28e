package org.vzs.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgvTest {
    @Test
    void splitsAtWhiteSpaceOutsideQuotes() {
        assertThat(Argv.split(" pass  show\t'my vc' \"it's\" a''b "))
                .containsExactly("pass", "show", "my vc", "it's", "ab");
    }

    @Test
    void quotesCanMakeAnEmptyArgument() {
        assertThat(Argv.split("a '' \"\"")).containsExactly("a", "", "");
    }

    @Test
    void aShellIsNotImitated() {
        assertThat(Argv.split("echo $HOME;id `id` $(id) * \\x | > &"))
                .containsExactly("echo", "$HOME;id", "`id`", "$(id)", "*", "\\x", "|", ">", "&");
    }

    @Test
    void anOpenQuoteIsRefused() {
        assertThat(Argv.split("a 'b")).isNull();
        assertThat(Argv.split("a \"b' c")).isNull();
    }

    @Test
    void nothingIsNoArguments() {
        assertThat(Argv.split("  ")).isEmpty();
    }
}
