using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Sites;

public readonly record struct RoomId(Guid Value) : IId<RoomId>
{
    public static RoomId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public sealed record RoomDetails(string Name, int Seats, int Computers, bool StepFreeAccess);

/// <summary>A room of a site. It is never deleted, since registers name it.</summary>
public sealed class Room
{
    private Room()
    {
    }

    internal Room(RoomDetails details, DateTimeOffset now)
    {
        Id = new RoomId(Guid.CreateVersion7(now));
        Take(details);
    }

    public RoomId Id { get; private set; }

    public string Name { get; private set; } = "";

    public int Seats { get; private set; }

    public int Computers { get; private set; }

    public bool StepFreeAccess { get; private set; }

    /// <summary>No longer to be had for new sessions.</summary>
    public bool IsRetired { get; private set; }

    internal void Take(RoomDetails details) =>
        (Name, Seats, Computers, StepFreeAccess) = (details.Name.Trim(), details.Seats, details.Computers, details.StepFreeAccess);

    internal void Retire() => IsRetired = true;
}
