using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Certification.Domain.SkillsCards;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Konexio.Certification.Infrastructure.Persistence;

/// <summary>Names of persons, sealed on the way in and opened on the way out.</summary>
internal static class SealedNames
{
    /// <summary>Shows the name of a loaded aggregate and, when it is saved with another or without one, stores that.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="row">The shadow property that holds the name sealed.</param>
    /// <param name="key">The key of the person; null once it is destroyed.</param>
    /// <param name="current">What the aggregate says the name is.</param>
    /// <param name="reveal">Gives it the stored name.</param>
    public static void FollowName<T>(this ModuleSession session, PropertyEntry<T, byte[]?> row, DataKey? key, Func<FullName?> current, Action<FullName> reveal) where T : class
    {
        var column = row.Metadata.Name;
        if (key is not null && current() is null && row.CurrentValue is { } stored) reveal(Open(key, stored, column));

        var revealed = current();
        session.BeforeSave(() =>
        {
            var name = current();
            if (name != revealed) row.CurrentValue = name is null ? null : Seal(key!, name, column);
        });
    }

    public static byte[] Seal(DataKey key, FullName name, string column) => key.Seal(name.Reveal(), column)!;

    public static FullName Open(DataKey key, byte[] stored, string column) => FullName.Of(key.Open(stored, column)).Value;
}
