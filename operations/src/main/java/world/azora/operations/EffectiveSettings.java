package world.azora.operations;

import java.util.List;

/** The settings that this process runs with. What starts the process knows them and contributes this. */
public interface EffectiveSettings {
    List<EffectiveSetting> all();

    /**
     * One setting.
     *
     * @param value {@code ***} where it is secret
     * @param source default, environment, flag, or the file that it came from
     */
    record EffectiveSetting(String key, String value, String source, String explanation) {}
}
