using System.Text.RegularExpressions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Sites;

public sealed record SiteAddress
{
    public required IReadOnlyList<string> StreetLines { get; init; }

    public required string Postcode { get; init; }

    public required string CommuneName { get; init; }

    /// <summary>INSEE's code, which is not the postcode.</summary>
    public required string CommuneCode { get; init; }

    public string OnOneLine() => string.Join(", ", [.. StreetLines, $"{Postcode} {CommuneName}"]);
}

/// <summary>What the school says of a place where it teaches.</summary>
public sealed partial record SiteDetails
{
    public required string Name { get; init; }

    public required SiteAddress Address { get; init; }

    public Coordinates? Coordinates { get; init; }

    /// <summary>Whether it keeps Good Friday and 26 December, too.</summary>
    public bool AlsaceMoselleHolidays { get; init; }

    internal IReadOnlyList<Error> Faults()
    {
        List<Error> faults = [];
        if (string.IsNullOrWhiteSpace(Name)) faults.Add(SiteErrors.NameRequired);
        if (!PostcodeShape().IsMatch(Address.Postcode)) faults.Add(SiteErrors.MalformedPostcode);
        if (!CommuneShape().IsMatch(Address.CommuneCode)) faults.Add(SiteErrors.MalformedCommuneCode);
        return faults;
    }

    [GeneratedRegex("^[0-9]{5}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex PostcodeShape();

    [GeneratedRegex("^(?:[0-9]{2}|2[AB])[0-9]{3}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex CommuneShape();
}
