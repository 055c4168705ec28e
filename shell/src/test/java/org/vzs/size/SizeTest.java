package org.vzs.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "512, 512",
        "20G, 21474836480",
        "4 KiB, 4096",
        "4KB, 4096",
        "4k, 4096",
        "1.5T, 1649267441664",
        "' 7 mib ', 7340032",
        "512 B, 512",
        "0.0001 K, 0",
        "16 EiB, 18446744073709551616",
    })
    void readsWhatDevicesAndPeopleWrite(String text, BigInteger bytes) {
        assertThat(Size.parse(text).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G", "-1G", "1,5G", "1.G", "20 X", "20 GBit", "NaN", "1e3", "20G20G", "٣G"})
    void refusesWhatIsNoSize(String text) {
        assertThatExceptionOfType(SizeFormatException.class)
                .isThrownBy(() -> Size.parse(text))
                .withMessageContaining(text);
    }

    @Test
    void blocksNeedTheirLength() {
        assertThat(Size.parse("2089984 blks", 512)).isEqualTo(Size.ofBlocks(2089984, 512));
        assertThat(Size.parse("1 block", 4096)).isEqualTo(Size.ofBytes(4096));
        assertThat(Size.parse("20G", 512)).isEqualTo(Size.parse("20G"));
        assertThatExceptionOfType(SizeFormatException.class)
                .isThrownBy(() -> Size.parse("8 blocks"))
                .withMessageContaining("how long a block is");
        assertThat(Size.ofBytes(1025).blocks(512)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "1, 1 B",
        "1023, 1023 B",
        "1024, 1 KiB",
        "1536, 1.5 KiB",
        "1048575, 1 MiB",
        "21474836480, 20 GiB",
        "18446744073709551616, 16 EiB",
        "1208925819614629174706176, 1 YiB",
        "1237940039285380274899124224, 1024 YiB",
    })
    void printsForPeople(BigInteger bytes, String text) {
        assertThat(new Size(bytes)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1537", "20G", "3E", "8193K", "1048577P", "5Z"})
    void exactTextReadsBackUnchanged(String text) {
        assertThat(Size.parse(text).exact()).isEqualTo(text);
    }

    @Test
    void moreThanSixtyFourBitsIsASizeButNoLong() {
        Size most = Size.ofBytes(Long.MAX_VALUE);
        Size more = most.plus(Size.ofBytes(1));
        assertThat(most.toLong()).isEqualTo(Long.MAX_VALUE);
        assertThat(more).isEqualTo(Size.parse("8E")).isGreaterThan(most);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(more::toLong)
                .withMessageContaining("8 EiB (9223372036854775808 bytes)");
    }

    @Test
    void nothingOfNothingIsZeroPercent() {
        assertThat(Size.ZERO.percentOf(Size.ZERO)).isZero();
        assertThat(Size.parse("5G").percentOf(Size.parse("20G"))).isEqualTo(25);
        assertThat(Size.parse("1G").minus(Size.parse("2G"))).isEqualTo(Size.ZERO);
        assertThatIllegalArgumentException().isThrownBy(() -> Size.ofBytes(-1));
    }
}
