package org.vzs.transport.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.problem.ProblemException;

class RouteTest {
    @TempDir
    Path home = Path.of("");

    @BeforeEach
    void sshFolder() throws IOException {
        Files.createDirectories(home.resolve(".ssh"));
    }

    private List<Hop> route(String config, SshTarget target) throws IOException {
        Files.writeString(home.resolve(".ssh/config"), config);
        SshSettings settings = SshSettings.under(home);
        return new Route(settings, SshConfigReader.read(settings.configFiles(), home)).to(target);
    }

    private static SshTarget target(String host) {
        return SshTarget.of("hn1", host, 0);
    }

    @Test
    void withoutAConfigurationTheTargetIsTaken() throws IOException {
        assertThat(route("", target("node.example"))).singleElement().satisfies(hop -> {
            assertThat(hop.address()).isEqualTo("node.example:22");
            assertThat(hop.user()).isEqualTo("root");
        });
    }

    @Test
    void theFirstValueWinsAsInOpenSsh() throws IOException {
        Files.createFile(home.resolve("k1"));
        Files.createFile(home.resolve("k2"));
        String config = """
                # a comment
                Host node !node9
                  HostName %h.example.net
                  User = admin
                  IdentityFile ~/k1
                Host n*
                  User other
                  Port 2222
                  IdentityFile "%d/k2"
                  IdentitiesOnly yes
                Match user root
                  Port 1
                """;
        assertThat(route(config, target("node"))).singleElement().satisfies(hop -> {
            assertThat(hop.address()).isEqualTo("node.example.net:2222");
            assertThat(hop.user()).isEqualTo("admin");
            assertThat(hop.identities()).containsExactly(home.resolve("k1"), home.resolve("k2"));
            assertThat(hop.identitiesOnly()).isTrue();
        });
        assertThat(route(config, target("node9"))).singleElement().satisfies(hop -> {
            assertThat(hop.address()).isEqualTo("node9:2222");
            assertThat(hop.user()).isEqualTo("other");
        });
    }

    @Test
    void whatTheEndpointSaysBeatsTheConfiguration() throws IOException {
        List<Hop> route = route(
                "Host *\n User admin\n Port 2222\n",
                SshTarget.of("hn1", "node", 22).as("root"));
        assertThat(route.getLast().address()).isEqualTo("node:22");
        assertThat(route.getLast().user()).isEqualTo("root");
    }

    @Test
    void jumpHostsAreWalkedInOrderAndHaveSettingsOfTheirOwn() throws IOException {
        String config = """
                Host inner
                  ProxyJump me@outer:2200,[fd00::1]:22
                Host outer
                  HostName 192.0.2.1
                  ProxyJump gate
                Host gate
                  ProxyJump none
                """;
        assertThat(route(config, target("inner")))
                .extracting(Hop::address)
                .containsExactly("gate:22", "192.0.2.1:2200", "fd00::1:22", "inner:22");
    }

    @Test
    void includedFilesCount() throws IOException {
        Files.createDirectories(home.resolve(".ssh/conf.d"));
        Files.writeString(home.resolve(".ssh/conf.d/a.conf"), "Host node\n  Port 2201\n");
        assertThat(route("Include conf.d/*.conf\nHost node\n Port 2202\n", target("node"))
                        .getLast()
                        .port())
                .isEqualTo(2201);
    }

    @Test
    void aCircleOfJumpHostsIsAnErrorOfTheConfiguration() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> route("Host a\n ProxyJump b\nHost b\n ProxyJump a\n", target("a")))
                .withMessageContaining("circle");
    }

    @Test
    void aProxyCommandIsRefusedAndNotIgnored() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> route("Host *\n ProxyCommand nc %h %p\n", target("a")))
                .withMessageContaining("ProxyCommand");
    }
}
