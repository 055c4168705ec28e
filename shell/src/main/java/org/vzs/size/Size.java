package org.vzs.size;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;

/**
 * An amount of storage in bytes, exact and without an upper bound: more than 2<sup>63</sup> bytes are a size like any
 * other, and only {@link #toLong()} refuses them. Never negative. Immutable.
 *
 * <p>As storage systems mean them, all units are powers of 1024, whether they are written {@code G}, {@code GB} or
 * {@code GiB}.
 *
 * @param bytes number of bytes
 */
public record Size(BigInteger bytes) implements Comparable<Size> {
    /** No bytes at all. */
    public static final Size ZERO = new Size(BigInteger.ZERO);

    public Size {
        requireNonNull(bytes, "bytes is null");
        if (bytes.signum() < 0) {
            throw new IllegalArgumentException("negative: " + bytes);
        }
    }

    /** So many bytes. */
    public static Size ofBytes(long bytes) {
        return new Size(BigInteger.valueOf(bytes));
    }

    /**
     * So many blocks.
     *
     * @param count number of blocks
     * @param blockBytes bytes in each
     */
    public static Size ofBlocks(long count, long blockBytes) {
        return ofBytes(count).times(blockBytes);
    }

    /**
     * Reads {@code 20G}, {@code 4 KiB}, {@code 1.5TB}, {@code 0}. A fraction of a byte is cut off.
     *
     * @throws SizeFormatException if it is none, or is in blocks
     */
    public static Size parse(String text) {
        return SizeText.parse(text, 0);
    }

    /**
     * Reads the same, and {@code 2048 blocks} ({@code blk}, {@code blks}, {@code block}) as well.
     *
     * @param blockBytes bytes in a block
     * @throws SizeFormatException if it is none
     */
    public static Size parse(String text, long blockBytes) {
        if (blockBytes < 1) {
            throw new IllegalArgumentException("not a block size: " + blockBytes);
        }
        return SizeText.parse(text, blockBytes);
    }

    /** Both together. */
    public Size plus(Size other) {
        return new Size(bytes.add(other.bytes));
    }

    /** What is left without {@code other}; nothing where that is more. */
    public Size minus(Size other) {
        return new Size(bytes.subtract(other.bytes).max(BigInteger.ZERO));
    }

    /** So many times as much. */
    public Size times(long factor) {
        return new Size(bytes.multiply(BigInteger.valueOf(factor)));
    }

    /** Whether it is no bytes at all. */
    public boolean isZero() {
        return bytes.signum() == 0;
    }

    /** How much of {@code whole} it is, in percent; 0 where the whole is nothing. */
    public double percentOf(Size whole) {
        return whole.isZero() ? 0 : 100 * toDouble() / whole.toDouble();
    }

    /** The nearest number of bytes that scripts can hold: exact up to 2<sup>53</sup>. */
    public double toDouble() {
        return bytes.doubleValue();
    }

    /**
     * The bytes as a long.
     *
     * @throws ArithmeticException with the size in its message, if there are more than 2<sup>63</sup> - 1
     */
    public long toLong() {
        if (bytes.bitLength() > 63) {
            throw new ArithmeticException(
                    this + " (" + bytes + " bytes) is more than 8 EiB, the most that fits in 64 bits");
        }
        return bytes.longValue();
    }

    /** How many blocks of this size it takes, the last one not filled if need be. */
    public BigInteger blocks(long blockBytes) {
        BigInteger[] parts = bytes.divideAndRemainder(BigInteger.valueOf(blockBytes));
        return parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
    }

    /** In the largest unit that divides it, such as {@code 20G} or {@code 1537}; {@link #parse} reads it back unchanged. */
    public String exact() {
        return SizeText.exact(bytes);
    }

    /** For people: {@code 20 GiB}, {@code 1.5 TiB}, {@code 0 B}, with at most one decimal. */
    @Override
    public String toString() {
        return SizeText.print(bytes);
    }

    @Override
    public int compareTo(Size other) {
        return bytes.compareTo(other.bytes);
    }
}
