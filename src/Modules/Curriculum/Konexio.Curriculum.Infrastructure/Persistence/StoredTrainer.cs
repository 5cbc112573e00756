using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Curriculum.Domain.Trainers;

namespace Konexio.Curriculum.Infrastructure.Persistence;

/// <summary>Who a trainer is, as one sealed document.</summary>
internal sealed record StoredTrainer(string? GivenName, string? FamilyName, string? Email)
{
    private const string Column = "trainers.details";

    public static byte[] Seal(DataKey key, TrainerDetails details) =>
        key.Seal(StoredJson.Write(new StoredTrainer(details.GivenName, details.FamilyName, details.Email)), Column)!;

    public static TrainerDetails Open(DataKey key, byte[] stored)
    {
        var (given, family, email) = StoredJson.Read<StoredTrainer>(key.Open(stored, Column)!);
        return TrainerDetails.Of(given, family, email).Value;
    }

    public override string ToString() => nameof(StoredTrainer);
}
