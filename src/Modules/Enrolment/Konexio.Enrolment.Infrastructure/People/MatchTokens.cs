using System.Globalization;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;

namespace Konexio.Enrolment.Infrastructure.People;

/// <summary>What is known of a person that may tell whether another record is theirs.</summary>
internal sealed record MatchFacts(string? GivenName, string? FamilyName)
{
    internal string? NameInOwnScript { get; init; }

    internal int? BirthYear { get; init; }

    internal string? Phone { get; init; }

    internal string? Email { get; init; }

    internal Guid? PartnerId { get; init; }

    internal string? PartnerPersonId { get; init; }
}

/// <summary>Blind forms of a person's facts: one overlap makes two records candidates, to be compared once opened.</summary>
internal sealed record MatchIndexes(byte[]? PartnerPerson, byte[]? Email, byte[]? Phone, byte[][] Names);

internal sealed class MatchTokens(BlindIndex index)
{
    internal const int MostNameTokens = 12;

    internal MatchIndexes Of(MatchFacts facts) => new(
        facts is { PartnerId: { } partner, PartnerPersonId: { Length: > 0 } id } ? index.Of("partner-person", $"{partner:N} {id.Trim()}") : null,
        EmailForms.Normalise(facts.Email) is { } email ? index.Of("email", email) : null,
        PhoneForms.Normalise(facts.Phone) is { } phone ? index.Of("phone", phone) : null,
        NameTokens(facts));

    private byte[][] NameTokens(MatchFacts facts)
    {
        string[] names = [NameForms.Normalise($"{facts.GivenName} {facts.FamilyName}"), NameForms.Normalise(facts.NameInOwnScript)];
        string[] wholes = [.. names.Select(NameSkeleton.Of).Where(whole => whole.Length > 0).Distinct()];
        var year = facts.BirthYear?.ToString(CultureInfo.InvariantCulture);

        // Whole names first: they tell most, should a long name reach the limit. A part without a year would tell nothing.
        var forms = wholes.Select(whole => ("name", whole));
        if (year is not null)
        {
            forms = forms
                .Concat(wholes.Select(whole => ("name-year", $"{whole} {year}")))
                .Concat(wholes.SelectMany(whole => whole.Split(' ')).Distinct().OrderByDescending(part => part.Length)
                    .Select(part => ("part-year", $"{part} {year}")));
        }

        return [.. forms.Take(MostNameTokens).Select(form => index.Of(form.Item1, form.Item2))];
    }
}
