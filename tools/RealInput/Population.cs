using System.Globalization;
using System.Text.Json.Nodes;
using Bogus;

namespace Konexio.RealInput;

/// <summary>One line to send: what it says, and whether it is well-formed JSON that a single call could carry too.</summary>
internal sealed record Line(string Text, bool IsJson);

/// <summary>Makes referrals as partners would: most sound, some sent again, some of people who are known already, some faulty. The same seed makes the same.</summary>
internal sealed class Population(int seed, IReadOnlyList<ServicePoint> points, DateOnly today)
{
    private readonly Randomizer _random = new(seed);
    private readonly List<Human> _known = [];

    public IReadOnlyList<Line> Make(int partner, int count)
    {
        var lines = new List<(string Reference, JsonObject Referral)>();
        var made = new List<Line>();
        for (var i = 0; made.Count < count; i++)
        {
            var chance = _random.Double();
            var reference = $"P{partner:000}-{i:00000}";
            if (chance < 0.04 && lines.Count > 0) made.Add(Sound(_random.ListItem(lines).Referral));
            else if (chance < 0.05 && lines.Count > 0) made.Add(OtherContent(_random.ListItem(lines).Referral));
            else if (chance < 0.10) made.Add(Faulty(Referral(reference, Somebody(), partner)));
            else
            {
                var human = chance < 0.18 && _known.Count > 0 ? _random.ListItem(_known) : Remember(Somebody());
                var referral = Referral(reference, human, partner);
                lines.Add((reference, referral));
                made.Add(Sound(referral));
            }
        }

        return made;
    }

    private static Line Sound(JsonObject referral) => new(referral.ToJsonString(), IsJson: true);

    private static Line OtherContent(JsonObject referral)
    {
        var other = referral.DeepClone().AsObject();
        other["comment"] = "Autre demande sous la même référence.";
        return Sound(other);
    }

    private Line Faulty(JsonObject referral)
    {
        var person = referral["person"]!.AsObject();
        switch (_random.Int(0, 9))
        {
            case 0: referral.Remove("attestation"); break;
            case 1: referral["wantedTrack"] = "parcours-cuisine"; break;
            case 2: person["birthDate"] = today.AddYears(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture); break;
            case 3: person.Remove("givenName"); person.Remove("familyName"); break;
            case 4: person.Remove("phone"); person.Remove("email"); referral.Remove("referent"); person.Remove("preferredChannel"); break;
            case 5: referral["homeCommune"] = "75"; break;
            case 6: person["email"] = "pas une adresse"; break;
            case 7: referral["unknownMember"] = true; break;
            case 8: referral["needs"] = new JsonArray("numerique--prendre-en-main-un-ordinateur"); break;
            default: return new Line(referral.ToJsonString()[..^5], IsJson: false);
        }

        return Sound(referral);
    }

    private Human Remember(Human human)
    {
        _known.Add(human);
        return human;
    }

    private Human Somebody()
    {
        var names = _random.ListItem([.. NameSet.All]);
        var born = today.AddDays(-_random.Int(18 * 365, 60 * 365));
        return new Human(
            names, _random.ArrayElement(names.Given), names.HasFamilyName || _random.Bool(0.6f) ? _random.ArrayElement(names.Family) : null,
            born, _random.Bool(0.25f), _random.Bool(0.7f) ? $"06{_random.Int(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture)}" : null,
            _random.Bool(0.35f) ? $"{_random.String2(8)}{_random.Int(10, 99)}@example.org" : null, _random.ListItem([.. points]).InseeCode);
    }

    private JsonObject Referral(string reference, Human human, int partner)
    {
        var native = human.NativeName;
        var inOwnScript = native is not null && _random.Bool(0.15f);
        var person = new JsonObject
        {
            ["givenName"] = inOwnScript ? human.Given.Native : _random.ArrayElement(human.Given.Spellings),
            ["birthDate"] = human.OnlyYear || _random.Bool(0.1f) ? human.Born.Year.ToString(CultureInfo.InvariantCulture) : human.Born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["preferredLanguage"] = human.Names.Language,
            ["nationality"] = human.Names.Nationality,
        };
        if (human.Family is { } family) person["familyName"] = inOwnScript ? family.Native : _random.ArrayElement(family.Spellings);
        if (!inOwnScript && native is not null && _random.Bool(0.3f)) person["nativeName"] = native;
        if (human.Phone is not null && _random.Bool(0.9f)) person["phone"] = _random.Bool() ? human.Phone : $"+33{human.Phone[1..]}";
        if (human.Email is not null && _random.Bool(0.9f)) person["email"] = human.Email;

        return new JsonObject
        {
            ["reference"] = reference,
            ["person"] = person,
            ["wantedTrack"] = _random.Bool(0.85f) ? "parcours-digital" : "parcours-code",
            ["needs"] = new JsonArray("numerique--maitriser-les-fondamentaux-du-numerique"),
            ["audienceCodes"] = new JsonArray("personnes-exilees"),
            ["languages"] = new JsonArray(new JsonObject { ["language"] = "fr", ["level"] = _random.ArrayElement(["a1", "a2", "b1"]) }, new JsonObject { ["language"] = human.Names.Language }),
            ["homeCommune"] = human.Commune,
            ["greatestTravelMinutes"] = _random.Int(2, 8) * 15,
            ["referent"] = new JsonObject { ["name"] = $"Référent {partner}", ["email"] = $"referent{partner}@example.org" },
            ["attestation"] = new JsonObject { ["date"] = today.AddDays(-_random.Int(0, 20)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["language"] = human.Names.Language },
        };
    }

    private sealed record Human(NameSet Names, Name Given, Name? Family, DateOnly Born, bool OnlyYear, string? Phone, string? Email, string Commune)
    {
        public string? NativeName => Given.Native is null || Family is { Native: null } ? null : $"{Given.Native} {Family?.Native}".Trim();
    }
}
