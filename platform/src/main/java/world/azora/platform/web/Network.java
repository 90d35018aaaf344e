package world.azora.platform.web;

import java.net.InetAddress;
import java.util.HexFormat;

/** A block of addresses as operators write it (CIDR): {@code 10.0.0.0/8}, {@code fd00::/8}, or one address alone. */
public record Network(InetAddress address, int bits) {
    public Network {
        if (bits < 0 || bits > address.getAddress().length * Byte.SIZE)
            throw new IllegalArgumentException(
                    "A network of " + address.getHostAddress() + " has not " + bits + " bits");
    }

    public static Network parse(String text) {
        var parts = text.strip().split("/", 2);
        var address = ClientAddress.parse(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("This is no network such as 10.0.0.0/8: " + text));
        if (parts.length == 1) return new Network(address, address.getAddress().length * Byte.SIZE);
        if (!parts[1].matches("\\d{1,3}"))
            throw new IllegalArgumentException("This is no network such as 10.0.0.0/8: " + text);
        return new Network(address, Integer.parseInt(parts[1]));
    }

    public boolean holds(InetAddress other) {
        var ours = address.getAddress();
        var theirs = other.getAddress();
        if (ours.length != theirs.length) return false;
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % Byte.SIZE;
            if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) return false;
        }
        return true;
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(address.getAddress()) + "/" + bits;
    }
}
