package world.azora.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import world.azora.app.config.SettingsProblem;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.TypeIds;
import world.azora.kernel.UserId;
import world.azora.learning.CourseFolder;
import world.azora.platform.remote.ActorHeader;

@Command(
        name = "course",
        description = "Carry courses in and out as folders of Markdown and YAML.",
        mixinStandardHelpOptions = true)
final class CourseCommand {
    CourseCommand() {}

    @Command(name = "list", description = "List courses.", mixinStandardHelpOptions = true)
    int list(@Mixin Connected connected) {
        connected.print(
                connected.api().get("/api/v1/courses?limit=200").expect(200).json(),
                "id",
                "title",
                "published",
                "admission",
                "exerciseCount");
        return ExitCode.OK;
    }

    @Command(name = "import", description = "Make a course of a folder.", mixinStandardHelpOptions = true)
    int load(
            @Mixin Connected connected,
            @Parameters(paramLabel = "FOLDER") Path folder,
            @Option(names = "--author", paramLabel = "USER_ID", description = "Whose course it becomes.") @Nullable
                    String author,
            @Option(names = "--publish", description = "Publish it at once.") boolean publish)
            throws IOException {
        if (!Files.isDirectory(folder)) throw new SettingsProblem(folder + " is no folder.");
        var api = author == null
                ? connected.api()
                : connected.api().with(ActorHeader.NAME, ActorHeader.write(educator(author)));
        var course = api.post("/api/v1/courses/import", "application/zip", CourseFolder.zip(folder))
                .expect(201);
        if (publish)
            api.post("/api/v1/courses/" + course.at("/id") + "/publish", java.util.Map.of())
                    .expect(200);
        if (connected.wantsJson()) connected.print(course.json());
        else connected.out().println(course.at("/id") + "  " + course.at("/title"));
        return ExitCode.OK;
    }

    @Command(name = "export", description = "Write a course to a zip file.", mixinStandardHelpOptions = true)
    int save(
            @Mixin Connected connected,
            @Parameters(index = "0", paramLabel = "COURSE_ID") String course,
            @Parameters(index = "1", paramLabel = "FILE") Path file)
            throws IOException {
        var zip = connected.api().get("/api/v1/courses/" + course + "/export").expect(200);
        Files.write(file, zip.bytes());
        connected.err().println("Wrote " + file);
        return ExitCode.OK;
    }

    private static Actor educator(String id) {
        return new Actor(TypeIds.parse(UserId.class, id), EnumSet.of(PersonRole.EDUCATOR));
    }
}
