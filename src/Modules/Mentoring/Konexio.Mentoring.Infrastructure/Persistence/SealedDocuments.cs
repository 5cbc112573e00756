using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Konexio.Mentoring.Infrastructure.Persistence;

/// <summary>One sealed document per person, which is stored when the aggregate is saved with another.</summary>
internal static class SealedDocuments
{
    /// <param name="session">The unit of work.</param>
    /// <param name="row">The shadow property that holds the document sealed.</param>
    /// <param name="current">What the aggregate holds, once it is revealed.</param>
    /// <param name="seal">Seals it anew.</param>
    public static void FollowDocument<T, TDocument>(this ModuleSession session, PropertyEntry<T, byte[]?> row, Func<TDocument?> current, Func<TDocument, byte[]> seal)
        where T : class
        where TDocument : class
    {
        var revealed = current();
        session.BeforeSave(() =>
        {
            // Documents are immutable: another one is another object.
            if (current() is { } now && !ReferenceEquals(now, revealed)) row.CurrentValue = seal(now);
        });
    }
}
