using System.Globalization;

namespace Konexio.EmbeddedPostgres;

internal static class ServerSettings
{
    public static IEnumerable<string> ToArguments(EmbeddedPostgresOptions options, string logFolder, int port)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["shared_buffers"] = "128MB",
            ["max_wal_size"] = "1GB",
            ["wal_compression"] = "off",
            ["jit"] = "off",
            ["synchronous_commit"] = "on",
            ["fsync"] = options.Durable ? "on" : "off",
            ["full_page_writes"] = options.Durable ? "on" : "off",
            ["max_connections"] = options.MaxConnections.ToString(CultureInfo.InvariantCulture),
            ["timezone"] = "UTC",
        };
        foreach (var (name, value) in options.Settings) settings[name] = value;
        settings["port"] = port.ToString(CultureInfo.InvariantCulture);
        settings["log_directory"] = logFolder;
        foreach (var (name, value) in Fixed) settings[name] = value;
        return settings.SelectMany(setting => new[] { "-c", $"{setting.Key}={setting.Value}" });
    }

    private static readonly (string Name, string Value)[] Fixed =
    [
        ("listen_addresses", "127.0.0.1"), ("unix_socket_directories", ""),

        // One file a weekday, emptied when its day comes again.
        ("logging_collector", "on"), ("log_destination", "stderr"), ("log_filename", "postgres-%u.log"),
        ("log_rotation_age", "1d"), ("log_rotation_size", "0"), ("log_truncate_on_rotation", "on"),
        ("log_timezone", "UTC"), ("lc_messages", "C"),

        // Even without detail and statement, an error can quote a value ("invalid input syntax for type date: ..."): errors
        // go to the caller alone, and only the server's own messages (LOG, FATAL, PANIC) are written.
        ("log_min_messages", "log"), ("log_error_verbosity", "terse"), ("log_min_error_statement", "panic"),
        ("log_statement", "none"), ("log_min_duration_statement", "-1"), ("log_min_duration_sample", "-1"),
        ("log_transaction_sample_rate", "0"), ("log_parameter_max_length", "0"), ("log_parameter_max_length_on_error", "0"),
    ];
}
