using System.Globalization;

namespace Konexio.Benchmarks;

/// <summary>What to measure, and for how long.</summary>
internal sealed record BenchOptions
{
    public const string Usage =
        """
        usage: ./dev bench [w1|w2|w2b|w3|w4|w7|all ...] [--rounds n] [--seconds s] [--warm-up s] [--connections n] [--rows n] [--data folder] [--set NAME=VALUE ...]
               ./dev bench matching    the assignment of mentors alone, against first come, first served
          --rows      referrals in the database before the start, or learners of w4 (1000000)
          --data      keeps the generated database in this folder, and uses it again; without it, the database goes at the end
          --set       a further setting of the measured host, such as Database__MaxPoolSize__enrolment=12
        """;

    public static readonly string[] Known = ["w1", "w2", "w2b", "w3", "w4", "w7"];

    public IReadOnlyList<string> Workloads { get; private init; } = Known;
    public int Rounds { get; private init; } = 5;
    public double Seconds { get; private init; } = 5;
    public double WarmUp { get; private init; } = 20;
    public int Connections { get; private init; } = 16;
    public int Rows { get; private init; } = 1_000_000;
    public string? Data { get; private init; }
    public IReadOnlyList<string> Settings { get; private init; } = [];

    public static BenchOptions? Read(string[] args)
    {
        var options = new BenchOptions();
        var workloads = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "all") workloads.AddRange(Known);
            else if (Known.Contains(args[i])) workloads.Add(args[i]);
            else if (i + 1 == args.Length || options.With(args[i], args[++i]) is not { } changed) return null;
            else options = changed;
        }

        return workloads.Count == 0 ? options : options with { Workloads = [.. workloads.Distinct()] };
    }

    private BenchOptions? With(string name, string value)
    {
        if (name == "--data") return this with { Data = Path.GetFullPath(value) };
        if (name == "--set") return value.Contains('=', StringComparison.Ordinal) ? this with { Settings = [.. Settings, value] } : null;
        if (!double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number <= 0) return null;
        return name switch
        {
            "--rounds" => this with { Rounds = (int)number },
            "--seconds" => this with { Seconds = number },
            "--warm-up" => this with { WarmUp = number },
            "--connections" => this with { Connections = (int)number },
            "--rows" => this with { Rows = (int)number },
            _ => null,
        };
    }
}
