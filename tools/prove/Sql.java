import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

/// Runs SQL on the embedded database of a data folder: `Sql.java FOLDER SQL`, with PostgreSQL's driver on the class path.
class Sql {

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0], "postgres");
        String url = "jdbc:postgresql://127.0.0.1:" + Files.readString(home.resolve("port")).strip() + "/postgres";
        String password = Files.readString(home.resolve("password")).strip();
        try (var connection = DriverManager.getConnection(url, "foodie", password);
                var sql = connection.createStatement()) {
            sql.execute(arguments[1]);
        }
    }
}
