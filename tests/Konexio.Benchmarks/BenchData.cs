namespace Konexio.Benchmarks;

/// <summary>What floor, generator and callers agree on.</summary>
internal static class BenchData
{
    /// <summary>The sandbox's first partner, in whose name the load is made.</summary>
    public static readonly Guid Partner = new("01920000-0000-7000-8000-000000000001");

    public const string GivenNameColumn = "people.given_name";
    public const string FamilyNameColumn = "people.family_name";
    public const string HolderColumn = "HolderSealed";

    public const int Certificates = 100_000;

    public static IReadOnlyList<string> ListedStatuses { get; } = ["submitted", "accepted", "declined", "withdrawn"];
}
