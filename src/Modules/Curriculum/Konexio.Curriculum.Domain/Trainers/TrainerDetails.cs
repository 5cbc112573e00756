using System.Text;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Trainers;

/// <summary>Who a trainer is and how to reach them; one name is enough. All of it is personal and is stored sealed.</summary>
public sealed record TrainerDetails
{
    private TrainerDetails(string? givenName, string? familyName) => (GivenName, FamilyName) = (givenName, familyName);

    public string? GivenName { get; }

    public string? FamilyName { get; }

    public string? Email { get; private init; }

    public static Result<TrainerDetails> Of(string? givenName, string? familyName, string? email = null)
    {
        var details = new TrainerDetails(Tidy(givenName), Tidy(familyName)) { Email = Tidy(email) };
        return details is { GivenName: null, FamilyName: null } ? TrainerErrors.NameRequired : details;
    }

    // A record prints its members; a person's must not reach a log.
    public override string ToString() => nameof(TrainerDetails);

    private static string? Tidy(string? part) =>
        string.IsNullOrWhiteSpace(part) ? null : part.Trim().Normalize(NormalizationForm.FormC);
}
